package org.waymark.ops.bench.tampering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.waymark.eventstore.proof.Notary;
import org.waymark.eventstore.proof.Pace;
import org.waymark.eventstore.proof.ProofFolder;
import org.waymark.eventstore.proof.check.HistoryCheck;
import org.waymark.eventstore.proof.check.Look;
import org.waymark.eventstore.proof.check.Verdict;
import org.waymark.eventstore.sqlite.SqliteEventStore;

/** Edits a signed store again and again, each time from its whole copy, and asks what the check of the history says. */
public final class TamperingTrial {
    private static final String EVENTS = "events.db";

    private final Path original;
    private final Path data;
    private final ProofFolder proof;
    private final Random dice;
    private final long events;
    private final Map<String, Integer> missed = new TreeMap<>();
    private int found;
    private int named;
    private int missedByControl;

    /** @param data a folder with events in it, and nobody running on it */
    public TamperingTrial(Path data, long seed) throws IOException {
        this.data = data;
        this.original = data.resolve("events.whole");
        this.proof = ProofFolder.in(data);
        this.dice = new Random(seed);
        try (var store = SqliteEventStore.open(data)) {
            events = store.log().head();
            var notary = Notary.start(store.log(), proof, Clock.systemUTC(), Pace.usual());
            notary.checkpoint();
            store.stopWriting();
            notary.close(true);
        }
        try (var events = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(EVENTS))) {
            events.createStatement().execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Files.copy(data.resolve(EVENTS), original, StandardCopyOption.REPLACE_EXISTING);
    }

    /** That many edits, of every kind in turn. */
    public void run(int edits) throws IOException, SQLException {
        for (int edit = 0; edit < edits; edit++) {
            restore();
            int kind = edit % (Tampering.values().length + 1);
            var name = kind == Tampering.values().length ? "FLIP_IN_THE_FILE" : Tampering.values()[kind].name();
            long at = kind == Tampering.values().length ? flipInTheFile() : tamper(Tampering.values()[kind]);
            var verdict = verdict(true);
            if (verdict.unaltered()) {
                missed.merge(name, 1, Integer::sum);
            } else {
                found++;
                named += verdict.findings().getFirst().position() == at ? 1 : 0;
            }
            missedByControl += verdict(false).unaltered() ? 1 : 0;
        }
        restore();
    }

    /** What the check says of the store as it is; without its looks it must miss what is there. */
    public Verdict verdict(boolean looking) throws IOException {
        try (var store = SqliteEventStore.open(data)) {
            var check = new HistoryCheck(store.log(), proof, proof.publicKey());
            if (!looking) {
                Arrays.stream(Look.values()).forEach(check::without);
            }
            return check.run();
        }
    }

    private void restore() throws IOException {
        Files.deleteIfExists(data.resolve(EVENTS + "-wal"));
        Files.deleteIfExists(data.resolve(EVENTS + "-shm"));
        Files.copy(original, data.resolve(EVENTS), StandardCopyOption.REPLACE_EXISTING);
    }

    private long tamper(Tampering how) throws SQLException {
        try (var store = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(EVENTS));
                var statement = store.createStatement()) {
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute("DROP TRIGGER eventsAreNotChanged");
            statement.execute("DROP TRIGGER eventsAreNotDeleted");
            store.setAutoCommit(false);
            long at = how.apply(store, dice, events);
            store.commit();
            return at;
        }
    }

    /** A bit within the id of an event, changed in the file with no database around it. */
    private long flipInTheFile() throws IOException, SQLException {
        long at = 1 + dice.nextLong(events);
        byte[] id;
        try (var store = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(EVENTS));
                var row = store.createStatement()
                        .executeQuery("SELECT eventIdentifier FROM DomainEventEntry WHERE globalIndex = " + at)) {
            row.next();
            id = row.getBytes(1);
        }
        var file = Files.readAllBytes(data.resolve(EVENTS));
        int letter = dice.nextInt(id.length);
        for (int place = 0; place + id.length <= file.length; place++) { // pages that were split hold old copies
            if (Arrays.equals(file, place, place + id.length, id, 0, id.length)) {
                file[place + letter] ^= 1;
            }
        }
        Files.write(data.resolve(EVENTS), file);
        return at;
    }

    public long events() {
        return events;
    }

    public int found() {
        return found;
    }

    /** How often the first event that was altered was named. */
    public int named() {
        return named;
    }

    /** How many the same check missed with its looks left out; all, or the trial shows nothing. */
    public int missedByControl() {
        return missedByControl;
    }

    /** Of which kinds how many were missed. */
    public Map<String, Integer> missed() {
        return missed;
    }
}
