package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.access.reads.SqliteReadAudit;
import org.waymark.ops.bench.load.Server;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.Command;

/** The system writes no more of the record of who read whom: nobody is shown, and whoever was shown before stands in it. */
class FullAuditTest {
    private static final int KIBIBYTES = 9000;
    private static final int PEOPLE = 150;
    private static final int MOST = 3000;

    @TempDir
    Path folder;

    @Test
    void when_there_is_no_room_for_a_line_there_is_no_answer_and_every_answer_before_has_its_lines() throws Exception {
        long shown = 0;
        try (var server = LimitedServer.start(folder, KIBIBYTES);
                var http = HttpClient.newHttpClient()) {
            server.awaitReady();
            try (var api = new Api("http://127.0.0.1:" + server.port(), server.operator())) {
                register(api);
            }
            var answer = list(http, server);
            for (int asked = 0; asked < MOST && answer.statusCode() == 200; asked++) {
                shown += items(answer);
                answer = list(http, server);
            }
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("AUDIT_UNAVAILABLE").doesNotContain("items", "Wumpini");
            server.kill();
        }
        assertThat(shown).isGreaterThan(PEOPLE);
        try (var audit = SqliteReadAudit.open(folder)) {
            assertThat(audit.count()).isEqualTo(shown);
        }
    }

    private static void register(Api api) {
        for (int number = 0; number < PEOPLE; number++) {
            var person = UUID.randomUUID();
            api.put(new Command(
                            person,
                            "/api/people/" + person,
                            Filled.person(
                                    "2014-01-02", "CARER", "GH/Northern", Map.of("name", "Wumpini", "sex", "FEMALE"))))
                    .join();
        }
    }

    private static HttpResponse<String> list(HttpClient http, Server server) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/people?limit=200"))
                .header("Authorization", "Bearer " + server.operator())
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static int items(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body()).path("items").size();
    }
}
