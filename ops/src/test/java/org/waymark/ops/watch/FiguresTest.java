package org.waymark.ops.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.ops.Program;
import org.waymark.ops.client.Api;
import org.yaml.snakeyaml.Yaml;

/** What Prometheus gets from nodes that run, and whether everything that is drawn or alarmed is among it. */
@TestInstance(Lifecycle.PER_CLASS)
class FiguresTest {
    private static final Path DEPLOY = Path.of("deploy");
    private static final Pattern NAME = Pattern.compile("\\b[a-z]\\w*_\\w+\\b(?!\\s*\\()");

    private final Set<String> ofCommands = new HashSet<>();
    private final Set<String> ofQuestions = new HashSet<>();
    private final Set<String> ofSigner = new HashSet<>();
    private Sides sides;

    @BeforeAll
    void begin(@TempDir Path folder) throws Exception {
        sides = new Sides(folder, Map.of());
        sides.set("management.server.port", freePort());
        var commands = sides.commands();
        commands.putNow("/api/people/" + UUID.randomUUID(), TracesTest.registration());
        ofCommands.addAll(scraped());
        sides.set("management.server.port", freePort());
        var questions = sides.questions();
        var scraping = new Api("http://127.0.0.1:" + managementPort());
        await().atMost(Duration.ofSeconds(60)).until(scraping::ready);
        questions.get("/api/groups", Map.of());
        ofQuestions.addAll(scraped());
        try (var signer = Program.start(
                folder.resolve("signer"),
                0,
                Map.of("management.endpoints.web.exposure.include", "prometheus", "logging.level.root", "ERROR"))) {
            ofSigner.addAll(names(signer.operator().getBytes("/actuator/prometheus", Map.of())));
        }
    }

    @AfterAll
    void end() {
        sides.close();
    }

    /** One that is known beforehand: figures are given without a login on the port that the settings name. */
    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    private int managementPort() {
        return sides.last().getEnvironment().getRequiredProperty("local.management.port", int.class);
    }

    /** By nobody in particular, on the port that only the own machines reach. */
    private Set<String> scraped() {
        return names(new Api("http://127.0.0.1:" + managementPort()).getBytes("/actuator/prometheus", Map.of()));
    }

    private static Set<String> names(byte[] scraped) {
        var names = new TreeSet<String>();
        new String(scraped, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> names.add(line.split("[{ ]", 2)[0]));
        return names;
    }

    private static Set<String> asked(String expressions) {
        var names = new TreeSet<String>();
        NAME.matcher(expressions.replaceAll("\\{[^}]*}|\\[[^]]*]|by \\([^)]*\\)|\"[^\"]*\"", " "))
                .results()
                .forEach(name -> names.add(name.group()));
        return names;
    }

    @Test
    void everything_on_the_dashboard_is_scraped_somewhere() throws Exception {
        var json = new ObjectMapper()
                .readTree(DEPLOY.resolve("grafana/dashboards/waymark.json").toFile());
        var drawn = asked(String.join("\n", json.findValuesAsText("expr")));
        assertThat(drawn).hasSizeGreaterThan(6);
        var published = new HashSet<>(ofCommands);
        published.addAll(ofQuestions);
        assertThat(published).containsAll(drawn);
    }

    @Test
    void everything_that_is_alarmed_is_scraped_somewhere() throws Exception {
        var alerts = Files.readString(DEPLOY.resolve("prometheus/alerts.yml"));
        var rules = new ObjectMapper().valueToTree(new Yaml().load(alerts));
        var alarmed = asked(String.join("\n", rules.findValuesAsText("expr")));
        assertThat(alarmed).hasSizeGreaterThan(4);
        var published = new HashSet<>(ofCommands);
        published.addAll(ofQuestions);
        published.addAll(ofSigner);
        assertThat(published).containsAll(alarmed);
    }

    @Test
    void each_side_tells_its_own() {
        assertThat(ofCommands).contains("http_server_requests_seconds_count").doesNotContain("waymark_projection_lag");
        assertThat(ofQuestions).contains("waymark_projection_lag", "http_server_requests_seconds_count");
        assertThat(ofSigner).contains("waymark_proof_alarm");
    }
}
