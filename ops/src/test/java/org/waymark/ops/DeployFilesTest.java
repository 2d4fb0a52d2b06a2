package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.eventstore.axonserver.AxonServerSettings;
import org.waymark.eventstore.spring.EventStoreProperties;
import org.waymark.keys.spring.KeysProperties;
import org.waymark.page.Signer;
import org.waymark.wiring.MongoSettings;
import org.yaml.snakeyaml.Yaml;

/** What is deployed by names what there is: no container is started for it here. */
@ExtendWith(Running.class)
class DeployFilesTest {
    private static final Path DEPLOY = Path.of("deploy");
    private static final Pattern RULE = Pattern.compile("\"~(.+)\" (\\w+);");

    private static Map<String, Object> compose() throws IOException {
        return new Yaml().load(Files.readString(DEPLOY.resolve("compose.yaml")));
    }

    private static List<Map<String, Object>> manifests() throws IOException {
        try (var files = Files.list(DEPLOY.resolve("kubernetes"))) {
            var all = new ArrayList<Map<String, Object>>();
            for (var file :
                    files.filter(one -> one.toString().endsWith(".yaml")).toList()) {
                new Yaml().loadAll(Files.readString(file)).forEach(one -> all.add(map(one)));
            }
            return all;
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object yaml) {
        return (Map<String, Object>) Objects.requireNonNull(yaml);
    }

    private static Set<String> services() throws IOException {
        return map(compose().get("services")).keySet();
    }

    /** As Spring binds them: in capitals, dots as lines, and dashes left out. */
    private static Set<String> settings() {
        return Stream.of(
                        Map.entry("WAYMARK_AXONSERVER_", AxonServerSettings.class),
                        Map.entry("WAYMARK_MONGO_", MongoSettings.class),
                        Map.entry("WAYMARK_KEYS_", KeysProperties.class),
                        Map.entry("WAYMARK_PROOF_", Signer.class),
                        Map.entry("WAYMARK_", EventStoreProperties.class))
                .flatMap(group -> Arrays.stream(group.getValue().getRecordComponents())
                        .map(setting -> group.getKey() + setting.getName().toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    @Test
    void every_setting_that_is_given_is_one_that_is_read() throws IOException {
        var given = new HashSet<String>();
        for (var file : List.of("compose.yaml", "kubernetes/settings.yaml", "Dockerfile")) {
            var names = Pattern.compile("WAYMARK_[A-Z_]+").matcher(Files.readString(DEPLOY.resolve(file)));
            while (names.find()) {
                given.add(names.group());
            }
        }
        assertThat(given).hasSizeGreaterThan(6).isSubsetOf(settings());
    }

    @Test
    void every_program_in_an_image_is_a_module_and_every_address_a_service() throws IOException {
        assertThat(services())
                .contains("command-1", "command-2", "query-1", "query-2", "signer", "axonserver", "mongo-1", "mongo-3");
        var text = Files.readString(DEPLOY.resolve("proxy/nginx.conf"))
                + Files.readString(DEPLOY.resolve("prometheus/prometheus.yml"));
        var addresses = Pattern.compile("([a-z]+(-\\d)?):808\\d").matcher(text);
        while (addresses.find()) {
            assertThat(services()).contains(addresses.group(1));
        }
        for (var image : Pattern.compile("image: waymark/(\\S+)")
                .matcher(Files.readString(DEPLOY.resolve("compose.yaml")))
                .results()
                .map(found -> found.group(1))
                .toList()) {
            assertThat(Path.of("..", image, "pom.xml")).exists();
        }
    }

    @Test
    void every_door_is_reached_by_the_proxy_on_the_side_that_has_it(Program program) throws IOException {
        var rules = new LinkedHashMap<Pattern, String>();
        RULE.matcher(Files.readString(DEPLOY.resolve("proxy/nginx.conf")))
                .results()
                .forEach(rule -> rules.put(Pattern.compile(rule.group(1)), rule.group(2)));
        var wrong = new ArrayList<String>();
        program.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((door, handler) -> door.getPatternValues()
                        .forEach(path -> door.getMethodsCondition().getMethods().forEach(method -> {
                            var request = method + " " + path.replaceAll("\\{[^}]+}", "x");
                            var goes = rules.entrySet().stream()
                                    .filter(rule ->
                                            rule.getKey().matcher(request).find())
                                    .map(Map.Entry::getValue)
                                    .findFirst()
                                    .orElse("query");
                            if (!sidesOf(handler.getBeanType()).contains(goes)) {
                                wrong.add(request + " goes to " + goes);
                            }
                        })));
        assertThat(wrong).isEmpty();
    }

    /** What both sides share is on either; the signer is both sides. */
    private static Set<String> sidesOf(Class<?> handler) {
        var name = handler.getPackageName();
        if (name.startsWith("org.waymark.command")) {
            return Set.of("command");
        }
        if (name.startsWith("org.waymark.query") || name.startsWith("org.waymark.page")) {
            return Set.of("query");
        }
        return name.startsWith("org.waymark.ops") ? Set.of("signer") : Set.of("command", "query");
    }

    @Test
    void every_node_on_kubernetes_is_bounded_unprivileged_and_asked_how_it_does() throws IOException {
        var nodes = manifests().stream()
                .filter(one -> "StatefulSet".equals(one.get("kind")))
                .toList();
        assertThat(nodes).hasSize(3);
        for (var node : nodes) {
            var spec = map(map(map(node.get("spec")).get("template")).get("spec"));
            var container = map(((List<?>) Objects.requireNonNull(spec.get("containers"))).getFirst());
            assertThat(container).containsKeys("startupProbe", "livenessProbe", "readinessProbe", "resources");
            assertThat(map(container.get("securityContext")))
                    .containsEntry("readOnlyRootFilesystem", true)
                    .containsEntry("allowPrivilegeEscalation", false);
            assertThat(map(spec.get("securityContext"))).containsEntry("runAsNonRoot", true);
        }
        assertThat(manifests()).extracting(one -> one.get("kind")).contains("NetworkPolicy", "PodDisruptionBudget");
    }

    @Test
    void every_figure_on_the_dashboard_is_one_that_is_measured() throws IOException {
        var dashboard = new ObjectMapper()
                .readTree(DEPLOY.resolve("grafana/dashboards/waymark.json").toFile());
        var measured = Set.of("waymark_projection_lag", "waymark_projection_parked", "waymark_projection_failed");
        var shown = StreamSupport.stream(dashboard.path("panels").spliterator(), false)
                .flatMap(panel -> StreamSupport.stream(panel.path("targets").spliterator(), false))
                .map(target -> target.path("expr").asText())
                .toList();
        assertThat(shown).hasSizeGreaterThan(5);
        assertThat(shown)
                .filteredOn(expression -> expression.contains("waymark_"))
                .allSatisfy(expression -> {
                    var name = Pattern.compile("waymark_\\w+").matcher(expression);
                    assertThat(name.find()).isTrue();
                    assertThat(measured).contains(name.group());
                });
    }
}
