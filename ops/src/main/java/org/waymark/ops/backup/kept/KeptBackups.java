package org.waymark.ops.backup.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.waymark.ops.backup.Backup;
import org.waymark.ops.cli.Sentence;
import org.waymark.ops.proof.HistoryAtRest;
import org.waymark.page.backups.Backups;
import org.waymark.web.Problem;

/** Makes one backup at a time, looks at it, and remembers beside it what was found. */
final class KeptBackups implements Backups, AutoCloseable {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);
    private static final int ALL = 100;

    private final Path data;
    private final @Nullable Path folder;
    private final Clock clock;
    private final AtomicReference<@Nullable Run> run = new AtomicReference<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("backup").factory());
    private volatile @Nullable String failed;

    /** @param folder where they go; null when nobody said */
    KeptBackups(Path data, @Nullable Path folder, Clock clock) {
        this.data = data;
        this.folder = folder;
        this.clock = clock;
    }

    private record Run(Instant since, Path folder, Path into, boolean verifying) {}

    @Override
    public Standing standing() {
        var now = run.get();
        return new Standing(
                folder == null ? null : folder.toString(),
                now == null ? null : new Running(now.since(), now.verifying(), percent(now)),
                failed,
                folder == null ? List.of() : Notes.in(folder));
    }

    private int percent(Run now) {
        long whole = Sizes.of(data);
        return whole == 0 ? ALL : (int) Math.min(ALL, ALL * Sizes.of(now.into()) / whole);
    }

    @Override
    public void begin() {
        if (folder == null) {
            throw Problem.of(
                            HttpStatus.CONFLICT,
                            "NO_BACKUP_FOLDER",
                            "Nobody has said where backups are put; whoever runs the program sets waymark.backups to a"
                                    + " folder.")
                    .thrown();
        }
        var at = clock.instant();
        var begun = new Run(at, folder, folder.resolve(NAME.format(at)), false);
        if (run.compareAndSet(null, begun)) {
            failed = null;
            worker.execute(() -> make(begun));
        }
    }

    private void make(Run begun) {
        try {
            Room.in(begun.folder(), begun.into(), Sizes.of(data));
            var files = new Backup(data).into(begun.into()).size();
            run.set(new Run(begun.since(), begun.folder(), begun.into(), true));
            Notes.write(begun.into(), looked(begun, files));
        } catch (Sentence said) {
            failed = said.getMessage();
        } catch (IOException | SQLException | RuntimeException trouble) {
            Sizes.remove(begun.into()); // half a backup would be taken for one
            failed = Room.sentence(trouble, begun.into());
        } finally {
            run.set(null);
        }
    }

    private Taken looked(Run begun, int files) {
        var copy = begun.into();
        var history = new HistoryAtRest(copy);
        var verdict = history.isSigned() ? history.verify() : null;
        return new Taken(
                copy.getFileName().toString(),
                begun.since(),
                Sizes.of(copy),
                files,
                verdict == null ? null : clock.instant(),
                verdict == null ? null : verdict.findings().size());
    }

    @Override
    public void close() {
        worker.shutdown();
    }
}
