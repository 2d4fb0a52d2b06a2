package org.waymark.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.waymark.ops.Filled;
import org.waymark.ops.Program;
import org.waymark.ops.Running;

/** The same person twice, at the command line. */
@ExtendWith(Running.class)
class MergeCommandTest {
    private final Program program;

    MergeCommandTest(Program program) {
        this.program = program;
    }

    @Test
    void a_pair_is_shown_merged_seen_as_one_unmerged_and_told_apart() {
        var one = registered("Zawadi Musyoka");
        var other = registered("Zawaddi Musioka");
        var shown = await().until(
                        () -> run("duplicates", "--of", one),
                        shell -> shell.out().contains(other));
        assertThat(shown.out()).contains("Zawaddi Musioka", "the names sound alike, born in the same year");
        assertThat(run("duplicates", "--area", "KE/Isiolo").out()).contains(one, other);

        var merged = run("merge", one, other, "--reason", "the same card");
        assertThat(merged.exit()).as(merged.err()).isZero();
        assertThat(merged.out()).contains(one + " counts for " + other);
        await().untilAsserted(() -> assertThat(run("journey", other).out())
                .contains("Zawadi Musyoka", "also registered as " + other, "(other record)"));
        assertThat(run("merge", one, other, "--reason", "again").err()).contains("count as one person already");
        await().untilAsserted(() ->
                assertThat(run("duplicates", "--of", one).out()).contains("nobody seems to be registered twice"));

        var withoutReason = run("unmerge", one, other);
        assertThat(withoutReason.exit()).isEqualTo(Exit.USAGE);
        assertThat(withoutReason.err()).contains("say how you know: --reason TEXT");
        assertThat(run("unmerge", one, other, "--reason", "cousins").exit()).isZero();
        await().untilAsserted(
                        () -> assertThat(run("duplicates", "--of", one).out()).contains(other));
        assertThat(run("distinct", one, other, "--reason", "cousins").exit()).isZero();
        await().untilAsserted(() ->
                assertThat(run("duplicates", "--of", other).out()).contains("nobody seems to be registered twice"));
    }

    @Test
    void a_merge_needs_a_reason() {
        var one = registered("Neema Ndinda");
        var shell = run("merge", one, registered("Somebody Else"));
        assertThat(shell.exit()).isEqualTo(Exit.USAGE);
        assertThat(shell.err()).contains("say how you know: --reason TEXT");
    }

    private Shell run(String... command) {
        List<String> all = new ArrayList<>(Arrays.asList(command));
        all.addAll(List.of("--data", Running.data(program)));
        return Shell.run(all.toArray(String[]::new));
    }

    private String registered(String name) {
        var id = UUID.randomUUID().toString();
        try (var api = program.operator()) {
            api.putNow(
                    "/api/people/" + id,
                    Filled.person(
                            "2014-02-05",
                            "CARER",
                            "KE/Isiolo/Merti",
                            Map.of("name", name, "sex", "FEMALE", "born", "1980")));
        }
        return id;
    }
}
