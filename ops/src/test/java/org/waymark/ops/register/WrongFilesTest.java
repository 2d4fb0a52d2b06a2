package org.waymark.ops.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.ops.Program;
import org.waymark.ops.Running;
import org.waymark.ops.cli.Shell;

/** Files that cannot be read stop an import before anything is sent, with one sentence. */
@ExtendWith(Running.class)
class WrongFilesTest {
    @TempDir
    Path folder;

    private final Program program;

    WrongFilesTest(Program program) {
        this.program = program;
    }

    @Test
    void a_quotation_mark_that_is_never_closed_names_the_line_before() {
        var shunping = shunping().change("shunping-members.csv", "SP03\t秀英", "SP03\t\"秀英");
        assertRefused(shunping, 1, "after line 3", "quotation mark");
    }

    @Test
    void a_heading_that_nobody_explained_is_not_dropped() {
        var shunping = shunping().change("shunping-members.csv", "活动", "活动\t备注");
        assertRefused(shunping, 1, "备注", "columns or under ignore");
    }

    @Test
    void a_heading_that_is_not_there_is_named() {
        var shunping = shunping().change("shunping-members.csv", "出生年", "生年");
        assertRefused(shunping, 1, "has no column 出生年");
    }

    @Test
    void two_columns_of_one_name_are_not_chosen_from() {
        var shunping = shunping().change("shunping-members.csv", "编号\t姓名", "姓名\t姓名");
        shunping.change("programme.yaml", "reference: 编号", "reference: 姓名");
        assertRefused(shunping, 1, "more than one column 姓名");
    }

    @Test
    void a_file_in_another_encoding_is_not_guessed_at() throws IOException {
        var shunping = shunping();
        Files.write(
                shunping.file("shunping-members.csv"),
                shunping.read("shunping-members.csv").getBytes(Charset.forName("GB18030")));
        assertRefused(shunping, 1, "not UTF-8");
    }

    @Test
    void a_description_reads_nothing_that_did_not_come_with_it() throws IOException {
        Files.writeString(folder.resolve("secret.csv"), "Reg. no.;Name\nSP01;secret\n");
        var shunping = shunping();
        var named = "shunping-members.csv";
        for (var file :
                new String[] {"../secret.csv", folder.resolve("secret.csv").toString(), "x/../../secret.csv"}) {
            shunping.change("programme.yaml", "file: " + named, "file: " + file);
            assertRefused(shunping, 1, "outside the programme's folder");
            named = file;
        }
    }

    @Test
    void a_description_reads_nothing_through_a_link_either() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.csv"), "Reg. no.;Name\nSP01;secret\n");
        var shunping = shunping();
        Files.delete(shunping.file("shunping-members.csv"));
        Files.createSymbolicLink(shunping.file("shunping-members.csv"), secret);
        assertRefused(shunping, 1, "outside the programme's folder");
    }

    @Test
    void a_slip_in_the_programmes_file_is_a_usage_error() {
        assertRefused(shunping().change("programme.yaml", "    columns:", "    colums:"), 2, "colums is not known");
    }

    @Test
    void a_field_that_a_kind_of_register_has_not_is_a_usage_error() {
        assertRefused(
                shunping().change("programme.yaml", "      livelihood: 活动", "      work: 活动"), 2, "has no field work");
    }

    @Test
    void a_folder_without_a_programmes_file_says_so() throws IOException {
        var shunping = shunping();
        Files.delete(shunping.file("programme.yaml"));
        assertRefused(shunping, 2, "programme.yaml", "is not there");
    }

    @Test
    void rows_that_are_wrong_each_in_their_own_way_are_given_back_each_with_its_reason() {
        var shunping = shunping()
                .change("shunping-members.csv", "SP01\t银环\t男\t1994", "SP01\t银环\t男\t2015")
                .change("shunping-members.csv", "SP02\t建国\t女", "SP02\t建国\tx")
                .change("shunping-members.csv", "2014年2月16日", "2034年2月16日")
                .change("shunping-members.csv", "SP05", "SP04");

        var shell = shunping.importAll();

        assertThat(shell.exit()).isEqualTo(1);
        assertThat(shell.json().get(1).path("taken").asInt()).isEqualTo(6);
        assertThat(shell.json().get(1).path("refusedByCode"))
                .hasToString(
                        "{\"DATE_BEFORE_BIRTH\":1,\"DATE_IN_FUTURE\":1,\"TWICE_IN_REGISTER\":1,\"VALUE_UNKNOWN\":1}");
    }

    private OnDisk shunping() {
        return OnDisk.of("shunping", folder, program);
    }

    private void assertRefused(OnDisk programme, int exit, String... saying) {
        var before = events();
        Shell shell = programme.importAll();
        assertThat(shell.exit()).as(shell.out() + shell.err()).isEqualTo(exit);
        assertThat(shell.err()).startsWith("{\"code\":\"").contains(saying).doesNotContain("Exception");
        assertThat(shell.err().lines()).hasSize(1);
        assertThat(events()).isEqualTo(before);
    }

    private long events() {
        try (var api = program.operator()) {
            return api.get("/api/projections", Map.of())
                    .path("items")
                    .path(0)
                    .path("head")
                    .asLong();
        }
    }
}
