package org.waymark.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.waymark.command.CommandSideApplication;

@SpringBootTest(classes = CommandSideApplication.class)
@AutoConfigureMockMvc
class CommandSideHttpTest {
    private static final String FORM = """
            {"occurredOn":"2014-02-05","name":"Nanyorae","kind":"MIXED","format":"FACE_TO_FACE",
             "schedule":{"cadence":"MONTHLY","anchor":"BEFORE_CLINIC"},"area":"KE/Laikipia"}""";

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void keepEventsApart(DynamicPropertyRegistry properties) {
        properties.add("waymark.data", () -> data.toString());
    }

    @Autowired
    MockMvcTester http;

    private final String group = UUID.randomUUID().toString();

    @Test
    void a_group_is_made_and_its_version_stands_in_body_and_etag() {
        var answer = put("/api/groups/" + group, FORM);
        assertThat(answer).hasStatus(201).hasHeader("ETag", "\"0\"");
        assertThat(answer).bodyJson().isStrictlyEqualTo("{\"id\":\"%s\",\"version\":0}".formatted(group));
    }

    private MvcTestResult put(String path, String body) {
        return http.put()
                .uri(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
