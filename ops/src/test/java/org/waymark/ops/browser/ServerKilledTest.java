package org.waymark.ops.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.events.access.Role;
import org.waymark.ops.bench.load.Server;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.Staff;

/** A server that dies after it did what it was asked, and before it could say so. */
@ExtendWith(Visits.Extension.class)
class ServerKilledTest {
    private static final List<String> SMALL = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1");
    private static final String WORKER = "killed.worker";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void an_entry_whose_answer_died_with_the_server_is_there_once(@TempDir Path data, Visits visits) throws Exception {
        var server = Server.start(data, SMALL, "serve");
        try (var line = new Line(server.port())) {
            server.awaitReady();
            var village = new Village(new Api("http://127.0.0.1:" + server.port(), server.operator()));
            var staff = new Staff(village.operator(), Clock.systemUTC());
            staff.open(WORKER, Role.CASE_WORKER, List.of("KE"));
            var group = village.group("Group of a killed server", 3);
            village.seen(group);
            try (var visit = visits.at(line.address(), Size.PHONE)) {
                visit.loginFirst(WORKER, staff.resetPassword(WORKER), "a new password for the page");
                var sheet = OfflineTest.ready(visit, group);
                sheet.everybodyPresent();
                line.losesAnswers(true);
                sheet.save();
                await().atMost(PATIENCE).until(() -> line.lost() > 0);
                sheet.says("here");
                server.kill();
                server = Server.start(data, SMALL, "serve");
                line.leadsTo(server.port());
                line.losesAnswers(false);
                server.awaitReady();
                visit.page().reload();
                sheet.isSent();
                try (var api = new Api("http://127.0.0.1:" + server.port(), server.operator())) {
                    var history = api.get("/api/groups/" + group.id() + "/history", Map.of("limit", 500));
                    assertThat(history.toString().split("group.meeting-recorded", -1))
                            .hasSize(2);
                }
            }
        } finally {
            server.close();
        }
    }
}
