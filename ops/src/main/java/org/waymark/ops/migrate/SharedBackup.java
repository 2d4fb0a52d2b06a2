package org.waymark.ops.migrate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.proof.check.Verdict;
import org.waymark.ops.backup.BegunBackup;
import org.waymark.ops.migrate.Moving.Moved;
import org.waymark.ops.proof.HistoryAtRest;

/**
 * A copy of what nodes share, taken while they run. It has the form of a data folder: it is restored as one, and carried up to
 * empty servers from there.
 */
public final class SharedBackup {
    private final Servers servers;
    private final Path signer;

    /** @param signer the data folder of the node that signs, where it can be reached; its {@code proof/} is copied */
    public SharedBackup(Servers servers, Path signer) {
        this.servers = servers;
        this.signer = signer;
    }

    /**
     * What was copied.
     *
     * @param history what the copied history was found to be; null where no proofs were to be had
     */
    public record Taken(Moved copied, @Nullable Verdict history) {}

    /**
     * @param folder new, or begun before
     * @param progress told of each event that is there, and again of each that was compared
     */
    public Taken into(Path folder, LongConsumer progress) throws IOException {
        var begun = BegunBackup.in(folder, signer);
        Moved copied;
        Iterable<String> erased;
        try (var shared = new SharedStores(servers);
                var copy = FolderStores.open(folder)) {
            copied = new Migration(shared, copy).run(progress);
            erased = copy.keys().erased();
        }
        var history = new HistoryAtRest(folder);
        var verdict = history.isSigned() ? history.verify() : null;
        begun.finish(erased);
        return new Taken(copied, verdict);
    }
}
