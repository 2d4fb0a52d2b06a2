package org.waymark.ops.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.ops.Program;
import org.waymark.ops.Running;
import org.waymark.ops.cli.Shell;

/** Registers as programmes keep them, taken through the interface. */
@ExtendWith(Running.class)
class ImportTest {
    @TempDir
    Path folder;

    private final Program program;

    ImportTest(Program program) {
        this.program = program;
    }

    @Test
    void members_and_their_wide_register_go_in_and_what_is_wrong_is_given_back() {
        var nanyorae = OnDisk.of("nanyorae", folder, program);

        var shell = nanyorae.importAll();

        assertThat(shell.exit()).isEqualTo(1);
        assertCounts(shell.json().get(0), "groups", 1, 0, 0, 0);
        assertCounts(shell.json().get(1), "nanyorae-members", 26, 0, 1, 1);
        // 219 marks, and the one meeting that was not held
        assertCounts(shell.json().get(2), "nanyorae-attendance-2014", 220, 0, 0, 1);
        assertThat(nanyorae.read("nanyorae-members.errors.csv"))
                .isEqualTo("Reg. no.;Name;Sex;Date of birth;Member type;Carer of;Stabilised on;Joined;"
                        + "error line;error column;error code;error\r\n"
                        + "NY-027;(left blank);;31/02/1980;Carer;NY-099;;07/06/2014;"
                        + "30;Carer of | Date of birth | Name;PERSON_UNKNOWN | DATE_IMPOSSIBLE | MISSING;"
                        + "\"nobody is registered as NY-099; take the register in which they stand first, or correct the"
                        + " number | \"\"31/02/1980\"\" is no day of the calendar; write the day that is meant | this must"
                        + " be given: name\"\r\n");
        assertThat(nanyorae.lines("nanyorae-attendance-2014.errors.csv"))
                .hasSize(2)
                .last()
                .isEqualTo(
                        "NY-022;Kirruti;;P;P;P;/;/;-;E;P;p;/;;23;06/03/2014;NOT_ON_ROSTER;\"this person was not in the"
                                + " group on 2014-03-06; correct the day of joining, or take the mark out\"");
    }

    @Test
    void a_second_run_adds_nothing() {
        var nanyorae = OnDisk.of("nanyorae", folder, program);
        nanyorae.importAll();
        var before = events();

        var again = nanyorae.importAll();

        assertThat(events()).isEqualTo(before);
        assertCounts(again.json().get(0), "groups", 0, 1, 0, 0);
        assertCounts(again.json().get(1), "nanyorae-members", 0, 26, 1, 1);
        assertCounts(again.json().get(2), "nanyorae-attendance-2014", 0, 220, 0, 1);
        assertThat(nanyorae.file("nanyorae-members.errors.2.csv")).doesNotExist();
    }

    @Test
    void a_mended_error_file_adds_only_what_was_mended() {
        var nanyorae = OnDisk.of("nanyorae", folder, program);
        nanyorae.importAll();
        nanyorae.change(
                "nanyorae-members.errors.csv", "(left blank);;31/02/1980;Carer;NY-099", "Lemasian;M;1980;Carer;NY-001");
        var before = events();

        var mended = nanyorae.importFile("nanyorae-members.errors.csv");

        assertThat(mended.exit()).as(mended.err()).isZero();
        assertCounts(mended.json().get(1), "nanyorae-members", 1, 0, 0, 0);
        // registered, carer of NY-001, joined
        assertThat(events() - before).isEqualTo(3);
    }

    @Test
    void a_mended_cell_is_added_to_its_sheet_and_a_contradiction_is_given_back() {
        var nanyorae = OnDisk.of("nanyorae", folder, program);
        nanyorae.importAll();
        nanyorae.change(
                "nanyorae-attendance-2014.csv", "NY-024;Leshao;;P;A;P;P;A;-;;P", "NY-024;Leshao;;P;A;P;P;A;-;P;P");
        nanyorae.change("nanyorae-attendance-2014.csv", "NY-007;Semeyian;A;", "NY-007;Semeyian;P;");
        var before = events();

        var mended = nanyorae.importFile("nanyorae-attendance-2014.csv");

        assertCounts(mended.json().get(1), "nanyorae-attendance-2014", 1, 219, 0, 2);
        assertThat(mended.json().get(1).path("refusedByCode")).hasToString("{\"MARK_DIFFERS\":1,\"NOT_ON_ROSTER\":1}");
        assertThat(events() - before).isEqualTo(1);
        assertThat(nanyorae.file("nanyorae-attendance-2014.errors.csv")).exists();
        assertThat(nanyorae.lines("nanyorae-attendance-2014.errors.2.csv"))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("NY-007") && line.contains("MARK_DIFFERS"));
    }

    @Test
    void a_cell_that_holds_a_whole_text_is_given_back_and_the_other_rows_go_in() {
        var shunping = OnDisk.of("shunping", folder, program);
        shunping.change("shunping-members.csv", "银环", "银".repeat(1_000_000));

        var shell = shunping.importAll();

        assertThat(shell.exit()).as(shell.err()).isEqualTo(1);
        assertCounts(shell.json().get(1), "shunping-members", 9, 0, 0, 1);
        assertThat(shell.json().get(1).path("refusedByCode")).hasToString("{\"TOO_LONG\":1}");
    }

    @Test
    void names_in_any_script_and_one_row_a_mark_go_in() {
        var pune = OnDisk.of("saa-pune", folder, program).importAll();
        assertCounts(pune.json().get(0), "groups", 4, 0, 0, 0);
        assertCounts(pune.json().get(1), "pune-caregivers", 64, 0, 0, 0);
        // 751 marks and one meeting that was not held
        assertCounts(pune.json().get(2), "pune-meetings-long", 752, 0, 0, 1);

        var shunping = OnDisk.of("shunping", folder.resolve("2"), program).importAll();
        assertThat(shunping.exit()).isZero();
        assertCounts(shunping.json().get(1), "shunping-members", 10, 0, 0, 0);
        var found = Shell.run("journey", "银环", "--json", "--data", Running.data(program))
                .json();
        assertThat(found.path("summary")
                        .path("livelihoods")
                        .path(0)
                        .path("kind")
                        .asText())
                .isEqualTo("FARMING");
        assertThat(found.path("summary").path("joinedOn").asText()).isEqualTo("2014-05-21");
    }

    @Test
    void work_waits_for_its_people_and_two_groups_of_one_name_are_told_apart() {
        var mehsog = OnDisk.of("mehsog", folder, program);
        var first = mehsog.importAll();
        assertCounts(first.json().get(0), "associations", 2, 0, 0, 0);
        assertCounts(first.json().get(1), "tamale-groups", 24, 0, 0, 0);
        assertCounts(first.json().get(2), "tamale-livelihoods", 0, 0, 0, 40);
        assertThat(first.json().get(2).path("refusedByCode"))
                .hasToString("{\"ENDS_BEFORE_START\":7,\"GROUP_AMBIGUOUS\":2,\"GROUP_UNKNOWN\":6,\"MISSING\":19,"
                        + "\"PERSON_UNKNOWN\":40}");

        mehsog.change("programme.yaml", "registers:\n", """
                registers:
                  - file: members.csv
                    kind: people
                    columns: {reference: no, name: name, kind: kind, joined: joined}
                """);
        mehsog.write("members.csv", """
                no,name,kind,joined
                TM-0249,Azara,carer,2010
                TM-0042,Fuseini,person with mental illness,2012-06
                """);
        var members = mehsog.importFile("members.csv");
        assertThat(members.exit()).as(members.out() + members.err()).isZero();
        var work = mehsog.importFile("tamale-livelihoods.errors.csv");

        assertCounts(work.json().get(1), "tamale-livelihoods", 2, 0, 0, 38);
        assertThat(Shell.run("journey", "TM-0042", "--json", "--data", Running.data(program))
                        .json()
                        .path("timeline")
                        .toString())
                .contains("weaving", "2014-10-18");
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

    private static void assertCounts(JsonNode register, String name, int taken, int there, int repeated, int refused) {
        assertThat(register.path("register").asText()).isEqualTo(name);
        assertThat(new int[] {
                    register.path("taken").asInt(),
                    register.path("alreadyThere").asInt(),
                    register.path("repeated").asInt(),
                    register.path("refused").asInt()
                })
                .as("taken, already there, repeated, refused of " + register)
                .containsExactly(taken, there, repeated, refused);
    }
}
