package org.waymark.ops.bench;

import java.util.concurrent.Callable;
import org.waymark.ops.bench.erasure.ErasureTrial;
import org.waymark.ops.cli.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Marks are planted in all that is said of people, the people erased, and every file searched for the marks. */
@Command(
        name = "erasure",
        mixinStandardHelpOptions = true,
        description =
                "Plants marks in everything that is said of people in confidence, erases them, and searches every file for the"
                        + " marks (UTF-8, UTF-16, base64, gzip, deflate) and for the keys; then restores a backup made before, and checks the signed history of both. The same"
                        + " search without sealing shows that it finds what is there.")
final class ErasureBench implements Callable<Integer> {
    private static final int CONTROL = 3;

    @Mixin
    BenchOptions options = new BenchOptions();

    @Option(names = "--count", description = "people to erase (default: ${DEFAULT-VALUE})")
    int count = 200;

    @Override
    public Integer call() throws Exception {
        try (var work = options.work()) {
            options.say("seed %d", options.seed);
            var sealed = new ErasureTrial(work.folder("sealed"), options.seed, true).run(count);
            var control = new ErasureTrial(work.folder("in-the-clear"), options.seed, false).run(CONTROL);
            options.print(new Figures("erasure", options.seed)
                    .count("people", sealed.people())
                    .count("files_with_marks", sealed.rawFiles())
                    .count("files_with_keys", sealed.keyFiles())
                    .count("answers_with_marks", sealed.answered())
                    .count("events_opened_before", sealed.openedBefore())
                    .count("events_opened_after", sealed.openedAfter())
                    .count("others_opened_before", sealed.othersBefore())
                    .count("others_opened_after_and_restored", sealed.othersOpened())
                    .count("events_changed", sealed.changed())
                    .count("history_findings", sealed.findings())
                    .count("control_files_with_marks", control.rawFiles()));
            boolean proved = sealed.rawFiles() + sealed.keyFiles() + sealed.answered() == 0
                    && sealed.openedAfter() + sealed.changed() + sealed.findings() == 0
                    && sealed.openedBefore() > 0
                    && sealed.othersOpened() == 2 * sealed.othersBefore()
                    && control.rawFiles() > 0;
            return proved ? Exit.OK : Exit.NOT_VERIFIED;
        }
    }
}
