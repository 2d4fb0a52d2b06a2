package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.ops.bench.load.Server;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.ApiRefused;
import org.waymark.ops.client.Command;
import org.waymark.ops.client.Pages;

/** The system writes no more in the middle of an append: a limit on the size of files stands for a disk that is full. */
class FullDiskTest {
    private static final int KIBIBYTES = 9000;
    private static final int MOST = 5000;
    private static final int REFUSALS = 5;

    @TempDir
    Path folder;

    private final UUID group = UUID.randomUUID();
    private final Set<UUID> acknowledged = new LinkedHashSet<>();
    private final Set<UUID> refused = new LinkedHashSet<>();

    @Test
    void what_a_full_disk_refuses_is_not_there_and_what_was_acknowledged_is() throws Exception {
        try (var server = LimitedServer.start(folder, KIBIBYTES)) {
            server.awaitReady();
            try (var api = new Api(address(server), server.operator())) {
                fill(api);
            }
            server.kill();
        }
        assertThat(refused).hasSize(REFUSALS);
        assertThat(acknowledged).hasSizeGreaterThan(REFUSALS);

        try (var program = Program.start(folder, 0, Map.of("logging.level.root", "ERROR"));
                var api = program.operator()) {
            assertThat(kept(api)).isEqualTo(acknowledged);
            for (var activity : refused) {
                api.put(speaking(activity)).join();
            }
            acknowledged.addAll(refused);
            assertThat(kept(api)).isEqualTo(acknowledged);
        }
    }

    private void fill(Api api) {
        api.put(forming()).join();
        for (int i = 0; i < MOST && refused.size() < REFUSALS; i++) {
            var activity = UUID.randomUUID();
            var answer = api.put(speaking(activity))
                    .handle((receipt, failed) -> failed)
                    .join();
            if (answer == null) {
                acknowledged.add(activity);
            } else {
                var cause = answer.getCause() == null ? answer : answer.getCause();
                assertThat(cause).isInstanceOfSatisfying(ApiRefused.class, no -> {
                    assertThat(no.status()).isEqualTo(503);
                    assertThat(no.code()).isEqualTo("STORE_UNAVAILABLE");
                });
                refused.add(activity);
            }
        }
    }

    /** Which activities the group's history holds, each once. */
    private Set<UUID> kept(Api api) {
        Set<UUID> kept = new HashSet<>();
        new Pages(api).each("/api/groups/" + group + "/history", entry -> {
            var activity = entry.path("content").path("activityId");
            if (activity.isTextual()) {
                assertThat(kept.add(UUID.fromString(activity.asText()))).isTrue();
            }
        });
        return kept;
    }

    private Command forming() {
        return new Command(
                group, "/api/groups/" + group, Filled.group("2014-02-05", "Kanvili", "MONTHLY", "GH/Northern"));
    }

    private Command speaking(UUID activity) {
        return new Command(
                group,
                "/api/groups/" + group + "/advocacy/" + activity,
                Map.of("occurredOn", "2015-02-05", "kind", "MEDIA", "reached", 1, "note", "x".repeat(3900)));
    }

    private static String address(Server server) {
        return "http://127.0.0.1:" + server.port();
    }
}
