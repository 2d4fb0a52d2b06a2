package org.waymark.ops.wiring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.waymark.ops.Filled;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.Command;
import org.waymark.ops.client.Receipt;

/** What people record and ask over HTTP, through the nodes of a wiring. */
record Acting(Wiring wiring) {
    static final String AREA = "KE/Nairobi";

    static Map<String, Object> on(String day, Object... more) {
        var body = new HashMap<String, Object>();
        body.put("occurredOn", day);
        for (int at = 0; at < more.length; at += 2) {
            body.put(String.valueOf(more[at]), more[at + 1]);
        }
        return body;
    }

    Receipt put(UUID aggregate, String path, Map<String, Object> body) {
        return wiring.commands().put(new Command(aggregate, path, body)).join();
    }

    UUID person(String name, String area) {
        var id = UUID.randomUUID();
        put(
                id,
                "/api/people/" + id,
                Filled.person(
                        "2024-01-10", "PERSON_WITH_MENTAL_ILLNESS", area, Map.of("name", name, "sex", "UNKNOWN")));
        return id;
    }

    UUID group(String name, String area) {
        var id = UUID.randomUUID();
        put(id, "/api/groups/" + id, Filled.group("2024-01-01", name, "MONTHLY", area));
        return id;
    }

    static Command joining(UUID group, UUID person, UUID membership) {
        return new Command(
                group,
                "/api/groups/%s/members/%s".formatted(group, membership),
                on("2024-02-01", "personId", person.toString(), "role", "MEMBER"));
    }

    Receipt join(UUID group, UUID person) {
        return wiring.commands().put(joining(group, person, UUID.randomUUID())).join();
    }

    JsonNode seen(Api by, Receipt after, String path) {
        by.awaitSeen(after);
        return by.get(path, Map.of());
    }
}
