package org.waymark.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.ops.Program;
import org.waymark.ops.Running;

/** Retention compared and drawn, the effect and the report, at the command line and at the doors. */
@ExtendWith(Running.class)
class EvidenceCommandsTest {
    @TempDir
    Path folder;

    @Test
    void retention_is_compared_and_drawn_into_a_file(Program program) throws IOException {
        var picture = folder.resolve("curve.svg");
        var shell = Shell.run(
                "retention", "--by", "KIND", "--picture", picture.toString(), "--data", Running.data(program));
        assertThat(shell.exit()).as(shell.err()).isZero();
        assertThat(shell.out()).contains("drawn in " + picture);
        assertThat(Files.readString(picture)).startsWith("<svg").contains("At risk");
        var wrong = Shell.run("retention", "--picture", "curve.gif", "--data", Running.data(program));
        assertThat(wrong.exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void the_report_is_written_as_a_page_or_on_paper(Program program) throws IOException {
        var paper = folder.resolve("report.pdf");
        var page = folder.resolve("report.html");
        assertThat(Shell.run("report", paper.toString(), "--data", Running.data(program))
                        .exit())
                .isZero();
        assertThat(Shell.run("report", page.toString(), "--data", Running.data(program))
                        .exit())
                .isZero();
        assertThat(Files.readAllBytes(paper)).startsWith('%', 'P', 'D', 'F');
        assertThat(Files.readString(page))
                .contains("What these figures do not show")
                .doesNotContain("src=\"http", "href=");
    }

    @Test
    void what_changed_around_recovery_is_told_in_sentences(Program program) {
        var shell = Shell.run("effect", "--data", Running.data(program));
        assertThat(shell.exit()).as(shell.err()).isZero();
        assertThat(shell.out()).startsWith("- ");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/retention/picture?format=PNG, 200, image/png",
        "/api/retention/picture?by=COHORT, 200, image/svg+xml",
        "/api/report?format=PDF, 200, application/pdf",
        "/api/report, 200, text/html",
        "/api/effect, 200, application/json",
        "/api/retention?by=LIVELIHOOD&leaving=INTERRUPTION&spells=EVERY, 200, application/json",
        "/api/retention?by=KIND&within=KIND, 400, application/problem+json",
        "/api/retention?within=KIND, 400, application/problem+json",
        "/api/retention?by=KIND&within=LIVELIHOOD, 400, application/problem+json",
        "/api/retention?by=HEIGHT, 400, application/problem+json",
        "/api/retention?horizon=0, 400, application/problem+json",
        "/api/retention?interval=WIDE, 400, application/problem+json",
        "/api/report?format=DOC, 400, application/problem+json",
    })
    void doors_answer_in_the_form_they_say(String path, int status, String type, Program program) throws Exception {
        var answer = get(program, path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(given -> assertThat(given).startsWith(type));
    }

    private static HttpResponse<byte[]> get(Program program, String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(program.address() + path))
                    .header("Authorization", Running.bearer(program));
            return http.send(request.build(), BodyHandlers.ofByteArray());
        }
    }
}
