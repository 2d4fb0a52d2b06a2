package org.waymark.ops.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.waymark.events.PartialDate;
import org.waymark.events.person.ErasureReason;
import org.waymark.events.person.PersonEvent.PersonErased;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonId;
import org.waymark.eventstore.Provenance;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.eventstore.sqlite.SqliteEventStore;
import org.waymark.eventstore.sqlite.StoreSettings;
import org.waymark.keys.ErasureList;
import org.waymark.keys.KeyFiles;
import org.waymark.keys.KeyStore;
import org.waymark.keys.MasterKey;
import org.waymark.keys.PersonalData;
import org.waymark.keys.sqlite.SqliteKeyStore;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;

/**
 * Brings a backup back. It is older than some erasures, so the list of all that were erased is applied before anything can
 * be read: without the list nothing is restored.
 */
public final class Restore {
    private final Path backup;
    private final MasterKey master;
    private final Clock clock;

    public Restore(Path backup, MasterKey master, Clock clock) {
        this.backup = backup;
        this.master = master;
        this.clock = clock;
    }

    /**
     * @param data a new or empty folder
     * @param erased everybody that was ever erased
     * @return how many the backup still knew
     */
    public int into(Path data, Set<String> erased) throws IOException {
        if (!Files.exists(backup.resolve(Backup.EVENTS))) {
            throw new Sentence(Exit.REFUSED, "NO_BACKUP", "there is no backup in " + backup);
        }
        Backup.requireEmpty(data);
        requireNewer(erased);
        Files.createDirectories(data);
        for (var file : Backup.filesOf(backup)) {
            if (!file.endsWith(Backup.ERASURES)) {
                Files.copy(file, data.resolve(file.getFileName()));
            }
        }
        var files = KeyFiles.of(data);
        var list = new ErasureList(files.erasures());
        try (var keys = SqliteKeyStore.open(files.keys(), true)) {
            erased.forEach(list::add);
            erased.forEach(keys::destroy);
            return record(data, keys, list, erased);
        }
    }

    /** A list that does not know who had been erased when the backup was made is not the list. */
    private void requireNewer(Set<String> erased) throws IOException {
        var known = new ErasureList(backup.resolve(Backup.ERASURES)).ids();
        if (!erased.containsAll(known)) {
            throw new Sentence(
                    Exit.REFUSED,
                    "ERASURES_TOO_OLD",
                    "the erasure list is older than the backup: people stand in the backup's own list that it does not"
                            + " know; give the newest list");
        }
    }

    private int record(Path data, KeyStore keys, ErasureList list, Set<String> erased) {
        var personal = PersonalData.open(keys, master, list);
        try (var store = SqliteEventStore.open(
                data, StoreSettings.usual().withPersonal(personal).withClock(clock))) {
            return (int) erased.stream().filter(person -> record(store, person)).count();
        }
    }

    /** The restored history says so too, and nothing more can be recorded about the person. */
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
