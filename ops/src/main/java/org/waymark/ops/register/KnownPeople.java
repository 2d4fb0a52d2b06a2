package org.waymark.ops.register;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.ApiRefused;

/** Who is registered: those of this run, and those the server knew before. */
final class KnownPeople {
    private static final int NOT_FOUND = 404;

    private final Api api;
    private final Map<UUID, Boolean> known = new HashMap<>();

    KnownPeople(Api api) {
        this.api = api;
    }

    boolean knows(UUID person) {
        return known.computeIfAbsent(person, this::ask);
    }

    void registered(UUID person) {
        known.put(person, true);
    }

    private boolean ask(UUID person) {
        try {
            api.get("/api/people/" + person + "/journey", Map.of());
            return true;
        } catch (ApiRefused refused) {
            if (refused.status() == NOT_FOUND) {
                return false;
            }
            throw refused;
        }
    }
}
