package org.waymark.ops.wiring;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.waymark.ops.Filled;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.Command;
import org.waymark.ops.client.Receipt;

/** Registers people by the nodes of a wiring, one after the other or without a pause. */
final class Recording implements AutoCloseable {
    private final List<Api> doors;
    private final List<Thread> hands = new CopyOnWriteArrayList<>();
    private volatile boolean going = true;

    Recording(Api... doors) {
        this.doors = List.of(doors);
    }

    private static Receipt person(Api by, String name) {
        var id = UUID.randomUUID();
        return by.put(new Command(
                        id,
                        "/api/people/" + id,
                        Filled.person("2024-01-10", "CARER", "KE/Nairobi", Map.of("name", name, "sex", "UNKNOWN"))))
                .join();
    }

    UUID person(String name) {
        return person(doors.getFirst(), name).aggregate();
    }

    void erase(UUID person) {
        doors.getFirst()
                .putNow(
                        "/api/people/" + person + "/erasure",
                        Map.of("occurredOn", "2024-06-01", "reason", "ASKED_BY_PERSON"),
                        Map.of("If-Match", "\"0\""));
    }

    UUID erased(String name) {
        var person = person(name);
        erase(person);
        return person;
    }

    /** By every door at once, until it is closed. */
    void go() {
        for (var door : doors) {
            hands.add(Thread.ofPlatform().start(() -> {
                for (int n = 0; going; n++) {
                    person(door, "Somebody " + n);
                }
            }));
        }
    }

    @Override
    public void close() {
        going = false;
        for (var hand : hands) {
            try {
                hand.join();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
