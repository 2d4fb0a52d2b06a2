package org.waymark.ops.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;
import org.waymark.events.person.ErasureReason;
import org.waymark.events.person.PersonEvent.PersonErased;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonId;
import org.waymark.eventstore.Provenance;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.eventstore.proof.Alarm;
import org.waymark.eventstore.proof.Notary;
import org.waymark.eventstore.proof.Pace;
import org.waymark.eventstore.proof.ProofFolder;
import org.waymark.eventstore.sqlite.SqliteEventStore;
import org.waymark.eventstore.sqlite.StoreSettings;
import org.waymark.keys.PersonalData;

/** Records in a restored history who was erased since, so that nothing more can be recorded about them, and has it signed. */
final class ErasedAgain {
    private final Path data;
    private final PersonalData personal;
    private final Clock clock;

    ErasedAgain(Path data, PersonalData personal, Clock clock) {
        this.data = data;
        this.personal = personal;
        this.clock = clock;
    }

    /** @return how many the history still knew */
    int record(Set<String> erased) {
        try (var store = SqliteEventStore.open(
                data, StoreSettings.usual().withPersonal(personal).withClock(clock))) {
            var notary = notary(store);
            int count = (int)
                    erased.stream().filter(person -> record(store, person)).count();
            store.stopWriting();
            if (notary != null) {
                notary.close(true);
            }
            return count;
        }
    }

    /** One that has seen the history as it came back; none where nothing was signed, or what was signed is not what came. */
    private @Nullable Notary notary(SqliteEventStore store) {
        var folder = ProofFolder.in(data);
        if (!folder.isThere()) {
            return null;
        }
        var notary = Notary.start(store.log(), folder, clock, Pace.usual());
        try {
            notary.checkpoint();
            return notary;
        } catch (Alarm altered) {
            notary.close();
            return null; // the check at the end says what it is
        }
    }

    private boolean record(SqliteEventStore store, String person) {
        var history = store.log().history(person);
        if (history.stream().noneMatch(recorded -> recorded.event() instanceof PersonRegistered)
                || history.stream().anyMatch(recorded -> recorded.event() instanceof PersonErased)) {
            return false;
        }
        var today = PartialDate.of(LocalDate.now(clock));
        store.engine()
                .appendEvents(new GenericDomainEventMessage<>(
                        "Person",
                        person,
                        history.stream().mapToLong(RecordedEvent::version).max().orElse(-1) + 1,
                        new PersonErased(PersonId.of(person), today, ErasureReason.RESTORED_BACKUP),
                        Map.of(Provenance.ACTOR, "restore", Provenance.ROLE, "OPERATOR")));
        return true;
    }
}
