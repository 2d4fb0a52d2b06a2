package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nothing with a weakness that stands in the reviewed list is in the program; the network is not asked. */
class PartsTest {
    private static final String BOM = "/META-INF/sbom/application.cdx.json";

    @Test
    void no_library_on_the_class_path_has_a_weakness_of_the_list() {
        var parts = Part.onTheClassPath();
        assertThat(parts).extracting(Part::artifact).contains("tomcat-embed-core", "axon-messaging", "sqlite-jdbc");
        assertThat(weak(parts)).isEmpty();
    }

    /** Maven makes no bill of materials when it works offline; the class path was looked at all the same. */
    @Test
    void no_library_of_the_bill_of_materials_has_a_weakness_of_the_list() throws IOException {
        var parts = ofTheBom();
        assumeTrue(parts != null);
        assertThat(parts).extracting(Part::artifact).contains("tomcat-embed-core", "axon-messaging", "sqlite-jdbc");
        assertThat(parts).extracting(Part::artifact).doesNotContain("junit-jupiter", "archunit");
        assertThat(weak(parts)).isEmpty();
    }

    @Test
    void a_weak_version_is_found_wherever_it_is_and_a_mended_one_is_not() {
        var databind = "com.fasterxml.jackson.core";
        assertThat(weak(List.of(new Part(databind, "jackson-databind", "2.21.3"))))
                .anyMatch(found -> found.startsWith("CVE-2026-54512"));
        assertThat(weak(List.of(new Part("home.m2.repository.io.netty", "netty-buffer", "4.2.17.Final"))))
                .anyMatch(found -> found.startsWith("CVE-2026-89044"));
        assertThat(weak(List.of(
                        new Part(databind, "jackson-databind", "2.18.10"),
                        new Part(databind, "jackson-databind", "2.21.7"),
                        new Part("io.netty", "netty-buffer", "4.2.18.Final"),
                        new Part("com.thoughtworks.xstream", "xstream", "1.4.21"))))
                .isEmpty();
    }

    @Test
    void every_advisory_names_its_source() {
        assertThat(Advisory.all()).hasSizeGreaterThan(15).allSatisfy(advisory -> {
            assertThat(advisory.id()).matches("(CVE-\\d{4}-\\d+|GHSA(-\\w{4}){3})");
            assertThat(advisory.source()).startsWith("https://");
            assertThat(Advisory.isBefore(advisory.from(), advisory.fixed())).isTrue();
        });
    }

    private static List<String> weak(Collection<Part> parts) {
        return parts.stream()
                .flatMap(part -> Advisory.all().stream()
                        .filter(advisory -> advisory.isAbout(part))
                        .map(advisory -> advisory.id() + " in " + part + ", fixed in " + advisory.fixed()))
                .toList();
    }

    private static @Nullable List<Part> ofTheBom() throws IOException {
        try (var file = Part.class.getResourceAsStream(BOM)) {
            return file == null
                    ? null
                    : StreamSupport.stream(
                                    new ObjectMapper()
                                            .readTree(file)
                                            .path("components")
                                            .spliterator(),
                                    false)
                            .map(part -> new Part(
                                    part.path("group").asText(),
                                    part.path("name").asText(),
                                    part.path("version").asText()))
                            .toList();
        }
    }
}
