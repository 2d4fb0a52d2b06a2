package org.waymark.ops.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.ops.Program;
import org.waymark.ops.Running;
import org.waymark.ops.cli.Shell;
import org.waymark.ops.client.Command;
import org.waymark.ops.client.Pages;

/** Meetings that somebody took back in Waymark, met again in their register. */
@ExtendWith(Running.class)
class TakenBackTest {
    private static final String PROGRAMME = """
            area: GH/Northern/Tamale
            groups:
              - {group: Kanvili, kind: mixed, cadence: monthly, formed: 2012}
            registers:
              - file: people.csv
                kind: people
                columns: {reference: no, name: name, kind: kind, joined: since}
                constants: {group: Kanvili}
              - file: meetings.csv
                kind: meetings wide
                columns: {person: no}
                constants: {group: Kanvili}
                values: {mark: {x: present, o: absent, "-": did not meet}}
            """;

    @TempDir
    Path folder;

    private final Program program;

    TakenBackTest(Program program) {
        this.program = program;
    }

    @Test
    void what_was_taken_back_comes_back_until_it_is_meant_again_and_is_then_there_once() {
        var kanvili = OnDisk.made("kanvili", folder, program, PROGRAMME)
                .write("people.csv", """
                no,name,kind,since
                K-1,Azara,carer,2012
                K-2,Fuseini,carer,2012
                """)
                .write("meetings.csv", """
                no,2014-01-10,2014-02-10,2014-03-10
                K-1,x,x,-
                K-2,x,o,
                """);
        assertCounts(kanvili.importAll(), 5, 0, 0);
        var meetings = meetings();
        assertThat(meetings).hasSize(3);
        takeBack(meetings.get(1));
        takeBack(meetings.get(2));

        var unmended = kanvili.importAll();
        assertCounts(unmended, 0, 2, 3);
        assertThat(unmended.json().get(2).path("refusedByCode")).hasToString("{\"MEETING_RETRACTED\":3}");

        kanvili.change("meetings.csv", "K-2,x,o,", "K-2,x,x,");
        assertCounts(kanvili.importAll(), 0, 2, 3);
        assertCounts(kanvili.importAgain(), 3, 2, 0);
        assertCounts(kanvili.importAgain(), 0, 5, 0);
        assertCounts(kanvili.importAll(), 0, 5, 0);
        assertThat(meetings()).hasSize(5);

        kanvili.change("meetings.csv", "K-2,x,x,", "K-2,x,o,");
        var differs = kanvili.importAll();
        assertCounts(differs, 0, 4, 1);
        assertThat(differs.json().get(2).path("refusedByCode")).hasToString("{\"MARK_DIFFERS\":1}");
    }

    private static void assertCounts(Shell shell, int taken, int there, int refused) {
        var register = shell.json().get(2);
        assertThat(List.of(
                        register.path("taken").asInt(),
                        register.path("alreadyThere").asInt(),
                        register.path("refused").asInt()))
                .as("taken, there, refused of " + register)
                .containsExactly(taken, there, refused);
    }

    private List<JsonNode> meetings() {
        List<JsonNode> found = new ArrayList<>();
        try (var api = program.operator()) {
            new Pages(api).each("/api/groups/" + group() + "/history", entry -> {
                if (List.of("group.meeting-recorded", "group.did-not-meet")
                        .contains(entry.path("name").asText())) {
                    found.add(entry.path("content"));
                }
            });
        }
        return found;
    }

    private UUID group() {
        var groups = Shell.run(
                        "group",
                        "--area",
                        "GH/Northern/Tamale",
                        "--limit",
                        "200",
                        "--json",
                        "--data",
                        Running.data(program))
                .json()
                .path("items");
        for (var group : groups) {
            if (group.path("name").asText().equals("Kanvili")) {
                return UUID.fromString(group.path("id").asText());
            }
        }
        throw new AssertionError("no group in " + groups);
    }

    private void takeBack(JsonNode meeting) {
        var group = group();
        var path = "/api/groups/" + group + "/meetings/"
                + meeting.path("meetingId").asText() + "/retraction";
        try (var api = program.operator()) {
            api.put(new Command(group, path, Map.of("occurredOn", "2015-01-01", "reason", "another group's sheet")))
                    .join();
        }
    }
}
