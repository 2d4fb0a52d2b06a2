package org.waymark.ops.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.ops.Program;
import org.waymark.ops.Running;
import org.waymark.ops.register.csv.Formulas;

/** What somebody wrote into a register runs in nobody's spreadsheet, and is lost by nobody who mends and takes it again. */
@ExtendWith(Running.class)
class FormulasTest {
    @TempDir
    Path folder;

    private final Program program;

    FormulasTest(Program program) {
        this.program = program;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\",\"y\")",
                "+1+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(1+1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "＝1+1"
            })
    void a_cell_that_a_spreadsheet_would_run_is_plain_text_and_comes_back_as_it_was(String cell) {
        assertThat(Formulas.defused(cell)).isEqualTo("'" + cell);
        assertThat(Formulas.restored(Formulas.defused(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "+", "Naserian", "O'Brien", "'Abla", "2014-02-05", "(left blank)"})
    void any_other_cell_is_left_alone(String cell) {
        assertThat(Formulas.defused(cell)).isEqualTo(cell);
        assertThat(Formulas.restored(cell)).isEqualTo(cell);
    }

    @Test
    void an_error_file_holds_no_formula_and_is_read_as_it_was() throws IOException {
        var nanyorae = OnDisk.of("nanyorae", folder, program);
        nanyorae.change("nanyorae-members.csv", "NY-027;(left blank)", "NY-027;=HYPERLINK(A1)");
        nanyorae.importAll();
        var errors = nanyorae.read("nanyorae-members.errors.csv");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(nanyorae.file("nanyorae-members.errors.csv"))))
                .as("it is about people")
                .isEqualTo("rw-------");
        assertThat(errors).contains(";'=HYPERLINK(A1);").doesNotContain(";=HYPERLINK");

        nanyorae.change("nanyorae-members.errors.csv", ";31/02/1980;Carer;NY-099", "M;30/02/1980;Carer;NY-001");
        nanyorae.importFile("nanyorae-members.errors.csv");
        assertThat(nanyorae.read("nanyorae-members.errors.2.csv"))
                .contains(";'=HYPERLINK(A1);")
                .doesNotContain("''=");
    }
}
