package org.waymark.ops.bench.erasure;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.waymark.keys.ErasureList;
import org.waymark.keys.KeyFiles;
import org.waymark.keys.MasterKeyFile;
import org.waymark.ops.Program;
import org.waymark.ops.backup.Backup;
import org.waymark.ops.backup.Restore;
import org.waymark.ops.backup.Signing;
import org.waymark.ops.proof.HistoryAtRest;

/** People with a mark in everything that is said of them, some erased: what can be read before, and what afterwards? */
public final class ErasureTrial {
    private final Path work;
    private final Path data;
    private final Path backup;
    private final Path restored;
    private final boolean sealed;
    private final Marked marked;
    private final Thief thief;

    /** @param sealed false to show that the search finds what is not sealed */
    public ErasureTrial(Path work, long seed, boolean sealed) {
        this.work = work;
        this.data = work.resolve("data");
        this.backup = work.resolve("backup");
        this.restored = work.resolve("restored");
        this.sealed = sealed;
        this.marked = new Marked(seed);
        this.thief = new Thief(KeyFiles.of(data));
    }

    /**
     * What was found.
     *
     * @param rawFiles how many files hold the mark of the erased in any form
     * @param keyFiles how many hold the key of one of them, the backup made before left out
     * @param openedBefore events in which whoever has every key reads the mark, before
     * @param openedAfter the same afterwards, and in the restored backup
     * @param othersOpened events of those who were not erased that can still be read, in the restored backup too
     * @param changed events whose stored bytes are not what they were
     * @param answered answers of the interface that hold the mark afterwards
     * @param findings what the check of the signed history finds wrong, in the folder and in the restored one
     */
    public record Outcome(
            int people,
            int rawFiles,
            int keyFiles,
            long openedBefore,
            long openedAfter,
            long othersOpened,
            long othersBefore,
            long changed,
            int answered,
            int findings) {}

    public Outcome run(int people) throws IOException, SQLException {
        Stored before;
        List<byte[]> keys;
        int answered;
        try (var program = Program.start(data, 0, settings());
                var operator = program.operator()) {
            marked.plant(operator, people);
            new Backup(data).into(backup);
            before = Stored.in(data);
            keys = thief.keysOf(marked.erased());
            marked.erase(operator);
            answered = new Answers(operator, marked, sealed).holdingTheMark();
        }
        long openedBefore = thief.opens(backup, before, marked.mark());
        restore();
        var after = Stored.in(data);
        var back = Stored.in(restored);
        return new Outcome(
                people,
                thief.filesTelling(marked.mark(), work),
                thief.filesHolding(keys, data) + thief.filesHolding(keys, restored),
                openedBefore,
                thief.opens(data, after, marked.mark()) + thief.opens(restored, back, marked.mark()),
                thief.opens(data, after, marked.othersMark()) + thief.opens(restored, back, marked.othersMark()),
                thief.opens(backup, before, marked.othersMark()),
                before.changedIn(after) + before.changedIn(back),
                answered,
                findingsIn(data) + findingsIn(restored));
    }

    private Map<String, String> settings() {
        return Map.of(
                "logging.level.root", "INFO",
                "logging.file.name", work.resolve("waymark-log.txt").toString(),
                "waymark.keys.sealed", String.valueOf(sealed));
    }

    private void restore() throws IOException {
        var master = MasterKeyFile.read(KeyFiles.of(data).master());
        var list = new ErasureList(KeyFiles.of(data).erasures()).ids();
        var signing = Signing.with(data.resolve("proof").resolve("signing.key"));
        new Restore(backup, master, signing, Clock.systemUTC()).into(restored, list);
    }

    private static int findingsIn(Path folder) {
        return new HistoryAtRest(folder).verify().findings().size();
    }
}
