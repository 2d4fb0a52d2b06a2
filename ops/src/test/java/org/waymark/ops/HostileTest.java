package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.eventstore.EventTypes;
import org.waymark.eventstore.NamedEventSerializer;
import org.waymark.eventstore.TokenSerializer;

/** What has broken other programs of this kind: none of it succeeds here, and none of it fills the memory. */
@ExtendWith(Running.class)
class HostileTest {
    private static final String PERSON = """
            {"occurredOn":"2014-02-05","kinds":["CARER"],"area":"KE/Kajiado",
             "details":{"name":"Naserian","sex":"FEMALE"}}""";
    private static final String XXE = """
            <?xml version="1.0"?><!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]><person><name>&x;</name></person>""";
    private static final long A_LOT = 256L << 20;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String bearer;
    private final EventTypes types;

    HostileTest(Program program) {
        address = program.address();
        bearer = Running.bearer(program);
        types = program.context().getBean(EventTypes.class);
    }

    @AfterEach
    void close() {
        http.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/xml", "text/xml", "application/problem+xml", "application/x-java-serialized-object"
            })
    void no_xml_is_taken_and_none_is_given(String type) throws Exception {
        assertProblem(put(XXE, "Content-Type", type), 415);
        assertProblem(put(XXE, "Content-Type", "application/json"), 400);
        assertThat(put(PERSON, "Accept", type).statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"@class\":\"javax.naming.InitialContext\"",
                "\"@type\":\"com.sun.rowset.JdbcRowSetImpl\"",
                "\"class\":\"org.springframework.context.support.ClassPathXmlApplicationContext\"",
                "\"details\":[\"java.net.URL\",\"http://127.0.0.1:1/\"]",
                "\"details\":{\"@class\":\"java.lang.ProcessBuilder\",\"command\":[\"id\"]}"
            })
    void a_body_that_names_a_class_is_refused(String gadget) throws Exception {
        var answer = put(PERSON.replaceFirst("\\{", "{" + gadget.replace("$", "\\$") + ","));
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.net.URL",
                "java.lang.ProcessBuilder",
                "java.util.HashMap",
                "org.springframework.context.support.ClassPathXmlApplicationContext",
                "org.waymark.ops.cli.Waymark",
                "[Ljava.lang.String;",
                "java.util.ArrayList<java.net.URL>"
            })
    void a_stored_type_chooses_no_class(String type) {
        var stored = new SimpleSerializedObject<>("\"http://127.0.0.1:1/\"", String.class, type, "1");
        assertThatThrownBy(() -> NamedEventSerializer.create(types).deserialize(stored))
                .hasMessageContaining(type);
        assertThatThrownBy(() -> TokenSerializer.create().deserialize(stored)).hasMessageContaining(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "gzip, gzip"})
    void what_is_compressed_is_not_unpacked(String encoding) throws Exception {
        long before = allocated();
        var answer = send(request("Content-Encoding", encoding).PUT(BodyPublishers.ofByteArray(bomb())));
        assertProblem(answer, 400, 413, 415);
        assertThat(allocated() - before).isLessThan(A_LOT);
    }

    @Test
    void large_and_deep_bodies_do_not_fill_the_memory() throws Exception {
        var deep = "{\"details\":".repeat(90_000);
        var wide = "{\"unheardOf\":[" + "0,".repeat(400_000) + "0]}";
        System.gc();
        long before = allocated();
        for (int i = 0; i < 50; i++) {
            assertProblem(put(deep), 400);
            assertProblem(put(wide), 400, 422);
            assertProblem(put("\"" + "x".repeat(2 << 20) + "\""), 413);
        }
        System.gc();
        assertThat(allocated() - before).isLessThan(A_LOT);
    }

    /** Two readers of one message must not see two messages. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Content-Length: 5\r\nContent-Length: 6",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: xchunked",
                "Content-Length: +5",
                "Content-Length: 5\r\n Transfer-Encoding: chunked",
                "X-Bad : 1\r\nContent-Length: 5"
            })
    void a_request_is_one_request(String headers) throws Exception {
        var smuggled = "GET /api/people HTTP/1.1\r\nHost: x\r\nAuthorization: " + bearer + "\r\n\r\n";
        var answer = raw("POST /api/people/search HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + headers
                + "\r\n\r\n0\r\n\r\n" + smuggled);
        assertThat(answer).matches("(?s)HTTP/1.1 [45]\\d\\d .*").doesNotContain("HTTP/1.1 200", "\"items\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/openapi/../../etc/passwd",
                "/api/openapi/..%2f..%2fetc/passwd",
                "/api/swagger-ui/..;/..;/api/people",
                "/api/swagger-ui/%2e%2e/people",
                "/api/sessions;/../people",
                "//api/people",
                "/api//people",
                "/api/people;x=/login",
                "/actuator/health/../metrics",
                "/API/people"
            })
    void no_spelling_of_an_address_goes_round_the_door(String path) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1.1 4\\d\\d .*")
                .doesNotContain("root:", "\"items\"");
    }

    private static byte[] bomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                gzip.write(zeros);
            }
        }
        return packed.toByteArray();
    }

    private static long allocated() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private String raw(String request) throws IOException {
        var uri = URI.create(address);
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> put(String body, String... header) throws IOException, InterruptedException {
        return send(request(header).PUT(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String... header) {
        var request = HttpRequest.newBuilder(URI.create(address + "/api/people/" + UUID.randomUUID()))
                .header("Authorization", bearer)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (header.length > 0) {
            request.setHeader(header[0], header[1]);
        }
        return request;
    }

    private static void assertProblem(HttpResponse<String> answer, Integer... statuses) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isIn((Object[]) statuses);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(new ObjectMapper().readTree(answer.body()).path("code").asText())
                .matches("[A-Z_]+");
    }
}
