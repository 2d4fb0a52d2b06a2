package org.waymark.eventstore.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.eventstore.proof.note.BadNote;
import org.waymark.eventstore.proof.note.Checkpoint;
import org.waymark.eventstore.proof.note.CheckpointFile;
import org.waymark.eventstore.proof.note.PublicKey;
import org.waymark.eventstore.proof.note.SignedNote;
import org.waymark.eventstore.proof.note.SigningKey;
import org.waymark.eventstore.proof.tree.TreeHash;

/** Checkpoints as signed notes, beside the note that is published with the format. */
class NoteTest {
    private static final String PUBLISHED_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    private static final String PUBLISHED = """
            This is an example message.

            \u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    @TempDir
    Path folder;

    @Test
    void the_published_note_is_signed_by_the_published_key() {
        var key = PublicKey.parse(PUBLISHED_KEY);
        assertThat(key).hasToString(PUBLISHED_KEY);
        assertThat(SignedNote.open(PUBLISHED, key)).isEqualTo("This is an example message.\n");
        assertThatThrownBy(() -> SignedNote.open(PUBLISHED.replace("example m", "Example m"), key))
                .isInstanceOf(BadNote.class)
                .hasMessageContaining("not what was signed");
    }

    @Test
    void a_checkpoint_is_read_as_it_was_signed_and_by_its_own_key_only() throws Exception {
        var key = SigningKey.make(folder.resolve("key"), "waymark/history/1");
        var signed = Checkpoint.sign(7, TreeHash.empty(), Instant.parse("2026-01-01T00:00:00Z"), true, key);
        assertThat(signed.note())
                .startsWith("waymark/history/1\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"
                        + "time 2026-01-01T00:00:00Z\nclosed\n\n\u2014 waymark/history/1 ");
        var read = Checkpoint.open(
                signed.note(), SigningKey.read(folder.resolve("key")).publicKey());
        assertThat(read.size()).isEqualTo(7);
        assertThat(read.closed()).isTrue();
        assertThat(read.time()).isEqualTo("2026-01-01T00:00:00Z");
        var stranger = SigningKey.make(folder.resolve("other"), "waymark/history/1");
        assertThatThrownBy(() -> Checkpoint.open(signed.note(), stranger.publicKey()))
                .isInstanceOf(BadNote.class)
                .hasMessageContaining("not signed by");
    }

    @Test
    void the_signing_key_is_for_its_owner_only_and_never_replaced() throws Exception {
        var file = folder.resolve("key");
        SigningKey.make(file, "waymark/history/1");
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        }
        assertThatThrownBy(() -> SigningKey.make(file, "waymark/history/2")).hasMessageContaining("key");
    }

    @Test
    void a_checkpoint_that_a_power_cut_left_unfinished_is_none() throws Exception {
        var key = SigningKey.make(folder.resolve("key"), "waymark/history/1");
        var file = new CheckpointFile(folder.resolve("checkpoints"));
        var first =
                Checkpoint.sign(1, TreeHash.empty(), Instant.EPOCH, false, key).note();
        var second =
                Checkpoint.sign(2, TreeHash.empty(), Instant.EPOCH, true, key).note();
        file.add(first);
        file.add(second);
        assertThat(file.notes()).containsExactly(first, second);
        var path = folder.resolve("checkpoints");
        var bytes = Files.readAllBytes(path);
        for (int cut = 1; cut < second.length(); cut += 7) {
            Files.write(path, java.util.Arrays.copyOf(bytes, bytes.length - cut));
            file.cutOffTheUnfinished();
            assertThat(file.notes()).containsExactly(first);
            file.add(second);
            assertThat(file.notes()).containsExactly(first, second);
            Files.write(path, bytes);
        }
    }
}
