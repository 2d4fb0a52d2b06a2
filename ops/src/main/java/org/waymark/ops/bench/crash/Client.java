package org.waymark.ops.bench.crash;

import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.command.care.CareCommand.RecordContact;
import org.waymark.events.PartialDate;
import org.waymark.events.person.ContactKind;
import org.waymark.events.person.ContactOutcome;
import org.waymark.events.person.PersonId;
import org.waymark.ops.bench.load.KeepAlive;
import org.waymark.ops.bench.load.Registrations;
import org.waymark.ops.bench.load.Requests;
import org.waymark.ops.bench.load.Server;

/** A phone in the field: registers people and notes visits, and sends again whatever it got no answer to. */
final class Client {
    private static final int VISITS = 4;

    private final Registrations people;
    private final Acknowledgements acknowledged;
    private byte @Nullable [] unanswered;
    private @Nullable UUID unansweredId;
    private @Nullable PersonId person;
    private int visits;
    private volatile int refused;

    Client(Registrations people, Acknowledgements acknowledged) {
        this.people = people;
        this.acknowledged = acknowledged;
    }

    /** Goes on until the server is gone. */
    void run(Server server) {
        try (var connection = server.connect()) {
            while (true) {
                sendNext(connection);
            }
        } catch (IOException gone) {
            // killed: what was on its way is sent again when there is a server
        }
    }

    /** How often the server said no; one that keeps its word never does. */
    int refused() {
        return refused;
    }

    private void sendNext(KeepAlive connection) throws IOException {
        var request = unanswered;
        var id = unansweredId;
        if (request == null || id == null) {
            id = Registrations.id();
            request = next(id);
            unanswered = request;
            unansweredId = id;
        }
        var answer = connection.send(request);
        if (answer.accepted()) {
            acknowledged.add(id);
        } else if (answer.status() < 500) {
            refused = refused + 1;
            person = null;
        }
        if (answer.status() < 500) {
            unanswered = null;
            unansweredId = null;
        }
    }

    private byte[] next(UUID commandId) {
        var known = person;
        if (known == null || visits == VISITS) {
            var registration = people.next();
            person = registration.personId();
            visits = 0;
            return Requests.put("/api/people/" + person, commandId, Requests.body(registration, "personId"));
        }
        visits++;
        var visit = new RecordContact(
                known,
                PartialDate.of(LocalDate.of(2025, 6, 2)),
                Registrations.id(),
                ContactKind.HOME_VISIT,
                ContactOutcome.REACHED,
                null);
        return Requests.put(
                "/api/people/" + known + "/contacts/" + visit.contactId(),
                commandId,
                Requests.body(visit, "personId", "contactId"));
    }
}
