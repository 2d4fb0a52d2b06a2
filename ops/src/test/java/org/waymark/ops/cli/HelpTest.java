package org.waymark.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command explains itself, and what is not understood is said to be. */
class HelpTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "demo",
                "account",
                "code",
                "import",
                "journey",
                "group",
                "retention",
                "effect",
                "report",
                "fit",
                "worklist",
                "duplicates",
                "merge",
                "unmerge",
                "distinct",
                "instruments",
                "measure",
                "export",
                "programme",
                "history",
                "replay",
                "corrections",
                "clashes",
                "four-eyes",
                "rules",
                "release",
                "cohort",
                "reads",
                "break-glass",
                "backup",
                "restore",
                "keys",
                "rebuild",
                "verify",
                "proof",
                "bench"
            })
    void every_command_explains_itself_and_its_exit_codes(String command) {
        var shell = Shell.run(command, "--help");
        assertThat(shell.exit()).isZero();
        assertThat(shell.out()).contains("Usage: waymark " + command, "Exit codes:", "the machine:");
    }

    @Test
    void what_is_not_understood_is_a_usage_error() {
        assertThat(Shell.run("journey", "--backwards").exit()).isEqualTo(Exit.USAGE);
        assertThat(Shell.run("fly").exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void a_day_that_is_none_is_a_usage_error_that_says_how_to_write_one() {
        var shell = Shell.run("journey", "NY-005", "--on", "1/2/14");
        assertThat(shell.exit()).isEqualTo(Exit.USAGE);
        assertThat(shell.err()).contains("--on", "2014-02-05").doesNotContain("Exception");
    }
}
