package org.waymark.eventstore.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.eventstore.proof.Alarm;
import org.waymark.eventstore.proof.Notary;
import org.waymark.eventstore.proof.Pace;
import org.waymark.eventstore.proof.ProofFolder;
import org.waymark.eventstore.proof.check.Finding;
import org.waymark.eventstore.proof.check.HistoryCheck;
import org.waymark.eventstore.proof.note.BadNote;
import org.waymark.eventstore.proof.note.SigningKey;

/** The notary beside a store that is written to, stopped, killed, edited and put back. */
class ProofTest {
    private static final Pace BRISK = new Pace(Duration.ofMillis(5), 10, Duration.ofMillis(20));

    @TempDir
    Path data;

    @SuppressWarnings("NullAway.Init") // each test starts it
    private SqliteEventStore store;

    @Test
    void what_is_written_is_soon_signed_and_once_more_at_the_end() throws Exception {
        var notary = start(BRISK);
        append(25);
        await().until(() -> notary.latest() != null && notary.latest().size() == 25);
        append(3);
        stop(notary);
        var notes = ProofFolder.in(data).checkpoints().notes();
        assertThat(notes.getLast()).contains("\n28\n", "\nclosed\n");
        assertThat(Files.readString(data.resolve("proof/checkpoint"))).isEqualTo(notes.getLast());
        assertThat(check()).isEmpty();
    }

    @Test
    void after_a_kill_the_rest_is_caught_up_and_the_tree_is_the_same() throws Exception {
        var notary = start(Pace.usual());
        append(10);
        notary.checkpoint();
        append(7);
        killed(notary);
        append(4);
        var again = start(BRISK);
        assertThat(again.checkpoint().size()).isEqualTo(21);
        stop(again);
        assertThat(check()).isEmpty();
    }

    @Test
    void an_edit_while_it_did_not_run_raises_the_alarm_and_nothing_is_signed_any_more() throws Exception {
        signed(12);
        edit("UPDATE DomainEventEntry SET timeStamp = 0 WHERE globalIndex = 12");
        refuses("position 12 is not what was recorded");
    }

    @Test
    void a_cut_tail_raises_the_alarm() throws Exception {
        signed(12);
        edit("DELETE FROM DomainEventEntry WHERE globalIndex > 9");
        refuses("the store holds 9 events, and 12 were recorded");
    }

    @Test
    void what_is_put_in_while_it_does_not_run_raises_the_alarm() throws Exception {
        signed(12);
        append(1);
        store.close();
        refuses("1 events were put into the store while Waymark did not run");
        assertThat(check()).extracting(Finding::position).containsExactly(13L);
    }

    @Test
    void the_first_altered_event_is_named_even_when_it_is_gone() throws Exception {
        signed(12);
        open();
        var gone = store.log().stored(4, 1).getFirst();
        store.close();
        edit("DELETE FROM DomainEventEntry WHERE globalIndex = 5");
        edit("UPDATE DomainEventEntry SET globalIndex = globalIndex - 1 WHERE globalIndex > 5");
        var first = check().getFirst();
        assertThat(first.position()).isEqualTo(5);
        assertThat(first.eventId()).isEqualTo(gone.eventId());
        assertThat(first.aggregateId()).isEqualTo(gone.aggregateId());
        assertThat(first.sentence()).contains("was taken out");
    }

    @Test
    void who_holds_the_key_and_signs_another_history_is_found_by_a_checkpoint_that_was_kept() throws Exception {
        signed(12);
        var kept = Files.readString(data.resolve("proof/checkpoint"));
        edit("UPDATE DomainEventEntry SET timeStamp = 0 WHERE globalIndex = 3");
        for (var file : new String[] {"leaves", "nodes-01", "nodes-02", "nodes-03", "names", "checkpoints"}) {
            Files.deleteIfExists(data.resolve("proof").resolve(file));
        }
        open();
        stop(start(BRISK));
        assertThat(check()).isEmpty();
        assertThat(check(kept)).extracting(Finding::sentence).anyMatch(found -> found.contains("the first 12 events"));
    }

    @Test
    void altered_leaves_are_told_from_altered_events() throws Exception {
        signed(12);
        var leaves = data.resolve("proof/leaves");
        var bytes = Files.readAllBytes(leaves);
        bytes[70] ^= 1;
        Files.write(leaves, bytes);
        assertThat(check())
                .extracting(Finding::sentence)
                .containsExactly(
                        "the file of leaves in the folder of proofs was altered at place 2; the event there is as it was signed");
    }

    @Test
    void a_lost_key_is_not_replaced_by_a_new_one() throws Exception {
        signed(3);
        Files.delete(data.resolve("proof/signing.key"));
        open();
        assertThatThrownBy(() -> start(BRISK)).isInstanceOf(BadNote.class).hasMessageContaining("signing key is gone");
        SigningKey.make(data.resolve("proof/signing.key"), "waymark/history/other");
        assertThatThrownBy(() -> start(BRISK)).isInstanceOf(Alarm.class);
        store.close();
    }

    private void refuses(String sentence) throws Exception {
        int before = ProofFolder.in(data).checkpoints().notes().size();
        var notary = start(BRISK);
        await().until(() -> notary.alarm() != null);
        assertThat(notary.alarm()).contains(sentence);
        assertThatThrownBy(notary::checkpoint).isInstanceOf(Alarm.class);
        stop(notary);
        assertThat(ProofFolder.in(data).checkpoints().notes()).hasSize(before);
        assertThat(check()).isNotEmpty();
    }

    private void signed(int events) {
        var notary = start(BRISK);
        append(events);
        stop(notary);
    }

    private Notary start(Pace pace) {
        open();
        return Notary.start(store.log(), ProofFolder.in(data), Clock.systemUTC(), pace);
    }

    private void stop(Notary notary) {
        store.stopWriting();
        notary.close(true);
        store.close();
    }

    /** The files as they were before its end. */
    private void killed(Notary notary) throws IOException {
        var before = new ArrayList<byte[]>();
        var names = new String[] {"leaves", "names", "checkpoints"};
        for (var name : names) {
            before.add(Files.readAllBytes(data.resolve("proof").resolve(name)));
        }
        stop(notary);
        for (int at = 0; at < names.length; at++) {
            Files.write(data.resolve("proof").resolve(names[at]), before.get(at));
        }
    }

    private void open() {
        if (store != null) {
            store.close();
        }
        store = SqliteEventStore.open(data);
    }

    private void append(int events) {
        if (store == null) {
            open();
        }
        try {
            store.engine().appendEvents(Samples.history(Samples.id(), events));
        } catch (RuntimeException closed) {
            open();
            store.engine().appendEvents(Samples.history(Samples.id(), events));
        }
    }

    private List<Finding> check(String... kept) throws IOException {
        open();
        var folder = ProofFolder.in(data);
        var check = new HistoryCheck(store.log(), folder, folder.publicKey());
        for (var note : kept) {
            check.against(note);
        }
        var findings = check.run().findings();
        store.close();
        return findings;
    }

    private void edit(String sql) throws SQLException {
        try (var events = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("events.db"));
                var statement = events.createStatement()) {
            statement.execute("DROP TRIGGER IF EXISTS eventsAreNotChanged");
            statement.execute("DROP TRIGGER IF EXISTS eventsAreNotDeleted");
            statement.execute(sql);
        }
    }
}
