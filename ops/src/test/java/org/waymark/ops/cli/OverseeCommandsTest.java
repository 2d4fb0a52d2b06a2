package org.waymark.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.events.access.Role;
import org.waymark.ops.Filled;
import org.waymark.ops.Program;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.ApiRefused;
import org.waymark.ops.client.Staff;

/** A case worker asks over the interface, and whoever looks after the record decides at the command line. */
@TestInstance(Lifecycle.PER_CLASS)
class OverseeCommandsTest {
    private Program program;
    private Api worker;
    private Path data;

    @BeforeAll
    void start(@TempDir Path folder) {
        data = folder.resolve("data");
        var settings = ServerChoice.logging("OFF");
        settings.put(Program.OPERATOR_FILE, "true");
        program = Program.start(data, 0, settings);
        worker = new Staff(program.operator(), Clock.systemUTC()).hire("nanyuki-1", Role.CASE_WORKER, List.of("KE"));
    }

    @AfterAll
    void stop() {
        worker.close();
        program.close();
    }

    @Test
    void a_correction_is_looked_at_and_approved() {
        var person = registered();
        var milestone = id();
        worker.putNow(
                "/api/people/" + person + "/milestones/" + milestone,
                Map.of("occurredOn", "2015-03-01", "step", "SELF_CARE"));
        var request = asked(person, milestone);
        await().until(() ->
                run("corrections", "list", "--asked-by", "nanyuki-1").contains(request));
        assertThat(run("corrections", "show", request))
                .contains("milestone, waiting: asked by nanyuki-1", "recovery.milestone-reached", "reachedOn: 2015-05");
        assertThat(run("corrections", "approve", request)).contains("approved, and carried out");
        await().until(() ->
                run("corrections", "list", "--settled", "--kind", "MILESTONE").contains(request));
        assertThat(run("history", "--person", person)).contains("local, asked by nanyuki-1");
        await().until(() -> run("journey", person).contains("(asked by nanyuki-1, approved by local)"));
        assertThat(Shell.run("corrections", "approve", request, "--data", data.toString())
                        .exit())
                .isEqualTo(Exit.REFUSED);
        var other = asked(person, milestone);
        assertThat(run("corrections", "decline", other, "--reason", "the sheet says March"))
                .contains("declined");
        await().until(() -> run("corrections", "show", other).contains("declined: the sheet says March"));
    }

    @Test
    void a_refused_entry_is_mended_and_sent_again_or_set_aside() {
        var person = registered();
        var contact = Map.of("occurredOn", "2013-01-05", "kind", "PHONE", "outcome", "REACHED", "note", "called");
        var clash = refused(person, contact);
        await().until(() ->
                run("clashes", "list", "--code", "BEFORE_REGISTRATION").contains(clash));
        assertThat(run("clashes", "show", clash)).contains("RecordContact, waiting: sent by nanyuki-1", "note: called");
        var wrong = Shell.run("clashes", "resend", clash, "--data", data.toString());
        assertThat(wrong.exit()).isEqualTo(Exit.REFUSED);
        assertThat(run("clashes", "resend", clash, "--set", "occurredOn=2015-01-05"))
                .contains("recorded");
        assertThat(run("history", "--person", person)).contains("person.contact-recorded", "asked by nanyuki-1");
        var other = refused(person, contact);
        assertThat(run("clashes", "aside", other, "--reason", "NOT_SO", "--note", "wrong year"))
                .contains("set aside");
        await().until(() -> run("clashes", "show", other).contains("set aside: not so wrong year"));
        await().until(() -> !run("clashes", "list").contains(other));
    }

    @Test
    void what_needs_four_eyes_is_said_and_shown() {
        assertThat(run("four-eyes", "ask", "ATTENDANCE", "MEETING_RETRACTION", "--area", "GH"))
                .contains("set");
        assertThat(run("four-eyes", "list")).contains("GH", "attendance, meeting retraction");
        assertThat(run("four-eyes", "ask", "--area", "GH")).contains("set");
        assertThat(run("four-eyes", "list")).doesNotContain("GH");
    }

    private String registered() {
        var person = id();
        worker.putNow(
                "/api/people/" + person,
                Filled.person("2014-02-05", "CARER", "KE/Laikipia", Map.of("name", "Naserian", "sex", "FEMALE")));
        return person;
    }

    private String asked(String person, String milestone) {
        var request = id();
        worker.putNow(
                "/api/people/" + person + "/corrections/" + request,
                Map.of(
                        "occurredOn", "2016-01-10",
                        "because", "WRONG_DATE",
                        "reason", "the sheet says May",
                        "milestone", Map.of("milestoneId", milestone, "step", "SELF_CARE", "reachedOn", "2015-05")));
        return request;
    }

    private String refused(String person, Map<String, ?> contact) {
        try {
            worker.putNow(
                    "/api/people/" + person + "/contacts/" + id(), contact, Map.of("Waymark-Keep-If-Refused", "true"));
            throw new AssertionError("accepted");
        } catch (ApiRefused refused) {
            assertThat(refused.code()).isEqualTo("BEFORE_REGISTRATION");
            return refused.more("clash");
        }
    }

    private String run(String... command) {
        var all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--data", data.toString()));
        var shell = Shell.run(all.toArray(String[]::new));
        assertThat(shell.exit()).as(shell.err()).isZero();
        return shell.out();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
