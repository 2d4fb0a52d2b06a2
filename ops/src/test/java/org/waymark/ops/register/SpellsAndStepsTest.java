package org.waymark.ops.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.ops.Program;
import org.waymark.ops.Running;
import org.waymark.ops.cli.Shell;

/** Registers of memberships and of milestones: good rows go in, bad ones come back, mended ones are added. */
@ExtendWith(Running.class)
@SuppressWarnings("NullAway.Init") // set before each test
class SpellsAndStepsTest {
    private static final String PROGRAMME = """
            area: GH/Northern/Tamale
            groups:
              - {group: Suglo, kind: mixed, cadence: monthly, formed: 2012}
            registers:
              - file: people.csv
                kind: people
                columns: {reference: no, name: name, kind: kind, registered: since}
              - file: spells.csv
                kind: memberships
                columns: {person: no, group: group, joined: from, left: to, reason: why, role: as}
                values: {reason: {moved: moved away}}
              - file: steps.csv
                kind: milestones
                dates: [dd.MM.yyyy, yyyy]
                columns: {person: no, step: step, date: when, chime: word, note: note}
                values: {step: {works again: returned to work, feels at home: other personal}}
            """;

    @TempDir
    Path folder;

    /** Nobody of another test has these numbers. */
    private final String tag = "S" + UUID.randomUUID().toString().substring(0, 8) + "-";

    private final Program program;
    private OnDisk suglo;
    private JsonNode spells;
    private JsonNode steps;

    SpellsAndStepsTest(Program program) {
        this.program = program;
    }

    private OnDisk laidOut() {
        return OnDisk.made("suglo", folder, program, PROGRAMME)
                .write("people.csv", """
                        no,name,kind,since
                        S-01,Azara,person with mental illness,2012
                        S-02,Fuseini,carer,2012
                        """.replace("S-", tag))
                .write("spells.csv", """
                        no;group;from;to;why;as
                        S-01;Suglo;2015-01-10;;;treasurer
                        S-01;Suglo;2012-03;2013-05-01;moved;
                        S-02;Suglo;2014-02-01;2013-02-01;moved;
                        S-02;Sugloo;2014-02-01;;;
                        S-09;Suglo;2014-02-01;;;
                        S-01;Suglo;2013-01-01;2014-01-01;moved;
                        S-02;Suglo;2014-03-01;;moved;
                        S-02;Suglo;2016-03-01;2017-03-01;Geburtstag;
                        S-01;Suglo;2015-01-10;;;treasurer
                        """.replace("S-", tag))
                .write("steps.csv", """
                        no,step,when,word,note
                        S-01,works again,02.06.2014,,at the mill
                        S-01,feels at home,2014,connectedness,
                        S-02,painted a wall,2014,,
                        S-02,works again,31.02.2014,,
                        S-02,works again,2015,hope,
                        S-09,works again,2014,,
                        ,works again,2014,,
                        """.replace("S-", tag));
    }

    @BeforeEach
    void takeAll() {
        suglo = laidOut();
        var all = suglo.importAll();
        assertThat(all.exit()).as(all.out() + all.err()).isEqualTo(1);
        spells = all.json().get(2);
        steps = all.json().get(3);
    }

    @Test
    void spells_go_in_whatever_their_order_and_bad_ones_come_back_each_with_its_reason() {
        assertThat(spells.path("taken").asInt()).as(spells.toString()).isEqualTo(2);
        assertThat(spells.path("repeated").asInt()).isEqualTo(1);
        assertThat(spells.path("refusedByCode"))
                .hasToString("{\"ALREADY_A_MEMBER\":1,\"ENDS_BEFORE_START\":1,\"GROUP_UNKNOWN\":1,\"MISSING\":1,"
                        + "\"PERSON_UNKNOWN\":1,\"VALUE_UNKNOWN\":1}");
        assertThat(journey("01").path("timeline").toString())
                .contains("2012-03", "2013-05-01", "moved away", "2015-01-10")
                .doesNotContain("2013-01-01");
        assertThat(suglo.lines("spells.errors.csv")).hasSize(7).anyMatch(line -> line.startsWith(tag + "09;Suglo"));
    }

    @Test
    void steps_go_in_and_bad_ones_come_back_each_with_its_reason() {
        assertThat(steps.path("taken").asInt()).as(steps.toString()).isEqualTo(2);
        assertThat(steps.path("refusedByCode"))
                .hasToString("{\"CHIME_NOT_PERSONAL\":1,\"DATE_IMPOSSIBLE\":1,\"MISSING\":1,\"PERSON_UNKNOWN\":1,"
                        + "\"VALUE_UNKNOWN\":1}");
        assertThat(suglo.lines("steps.errors.csv"))
                .hasSize(6)
                .anyMatch(line -> line.startsWith(tag + "02,painted a wall"));
        assertThat(milestones("01")).isEqualTo(2);
        assertThat(milestones("02")).isZero();
    }

    @Test
    void the_mended_error_files_add_only_what_was_mended_and_the_registers_add_nothing() {
        suglo.change("spells.errors.csv", "02;Suglo;2014-02-01;2013-02-01", "02;Suglo;2014-02-01;2014-02-15");
        var mended = suglo.importFile("spells.errors.csv").json().get(1);
        assertThat(mended.path("taken").asInt()).as(mended.toString()).isEqualTo(1);
        assertThat(mended.path("refused").asInt()).isEqualTo(5);
        suglo.change("steps.errors.csv", "02,painted a wall", "02,works again");
        var step = suglo.importFile("steps.errors.csv").json().get(1);
        assertThat(step.path("taken").asInt()).as(step.toString()).isEqualTo(1);
        assertThat(milestones("02")).isEqualTo(1);

        var again = suglo.importAll();
        assertThat(again.json().get(2).path("taken").asInt()).isZero();
        assertThat(again.json().get(2).path("alreadyThere").asInt()).isEqualTo(2);
        assertThat(again.json().get(3).path("taken").asInt()).isZero();
        assertThat(again.json().get(3).path("alreadyThere").asInt()).isEqualTo(2);
    }

    private JsonNode journey(String number) {
        return Shell.run("journey", tag + number, "--json", "--data", Running.data(program))
                .json();
    }

    private long milestones(String number) {
        return StreamSupport.stream(journey(number).path("timeline").spliterator(), false)
                .filter(entry -> entry.path("kind").asText().equals("MILESTONE"))
                .count();
    }
}
