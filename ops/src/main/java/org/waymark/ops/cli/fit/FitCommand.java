package org.waymark.ops.cli.fit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;
import org.waymark.statistics.AalenJohansen.Variance;
import org.waymark.statistics.Confidence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waymark fit}: Waymark's own estimators on any file of follow-up times. */
@Command(
        name = "fit",
        description =
                "Estimates staying and incidence by cause from a CSV file, to check Waymark against another program.",
        mixinStandardHelpOptions = true)
public final class FitCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "a CSV file with a row of headings, one row a person")
    Path file = Path.of("");

    @Option(names = "--exit", paramLabel = "COLUMN", defaultValue = "exit", description = "time observation ended")
    String exit = "exit";

    @Option(
            names = "--entry",
            paramLabel = "COLUMN",
            description = "time observation began, for people who were there before (left truncation)")
    @Nullable String entry;

    @Option(
            names = "--status",
            paramLabel = "COLUMN",
            defaultValue = "status",
            description = "why it ended; one cause, or several that compete")
    String status = "status";

    @Option(
            names = "--censored",
            paramLabel = "VALUE",
            defaultValue = "0",
            description = "the status of people who were still there (default: ${DEFAULT-VALUE})")
    String censored = "0";

    @Option(names = "--group", paramLabel = "COLUMN", description = "compare by this")
    @Nullable String group;

    @Option(names = "--within", paramLabel = "COLUMN", description = "compare within strata of this")
    @Nullable String within;

    @Option(names = "--cause", paramLabel = "VALUE", description = "only this status is the event of curve and test")
    @Nullable String cause;

    @Option(
            names = "--times",
            paramLabel = "TIME",
            split = ",",
            description = "when to show the estimates (default: at every event, if there are at most 60)")
    List<Double> times = List.of();

    @Option(names = "--horizon", paramLabel = "TIME", description = "restricted mean up to then")
    @Nullable Double horizon;

    @Option(names = "--given", paramLabel = "TIME", description = "among those still there then")
    @Nullable Double given;

    @Option(
            names = "--interval",
            defaultValue = "LOG_LOG",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}; R's survival has LOG)")
    Confidence.Scale interval = Confidence.Scale.LOG_LOG;

    @Option(names = "--level", defaultValue = "0.95", description = "of the intervals (default: ${DEFAULT-VALUE})")
    double level = 0.95;

    @Option(
            names = "--variance",
            defaultValue = "DELTA",
            description = "of incidences: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}; cmprsk has AALEN)")
    Variance variance = Variance.DELTA;

    @Option(names = "--rho", defaultValue = "0", description = "weight S(t-)^rho of the test (default: log-rank)")
    double rho;

    @Option(names = "--json", description = "the answer as JSON, every digit")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (!(level > 0 && level < 1)) {
            throw new Sentence(Exit.USAGE, "USAGE", "--level lies between 0 and 1, like 0.95");
        }
        if (times.stream().anyMatch(time -> !(time >= 0)) || (horizon != null && !(horizon > 0))) {
            throw new Sentence(Exit.USAGE, "USAGE", "times are numbers from 0 up, and a horizon is later than 0");
        }
        var data = FitFile.read(file, new FitFile.Columns(exit, entry, status, censored, group, within));
        if (cause != null && !data.causes().contains(cause)) {
            throw new Sentence(Exit.USAGE, "USAGE", "no row has the status " + cause + "; there are " + data.causes());
        }
        var asked = new Fit.Asked(times, horizon, given, cause, new Confidence(interval, level), variance, rho);
        var fit = Fit.of(data, asked);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(new JsonMapper().writeValueAsString(fit));
        } else {
            new FitScreen(out, asked).show(fit);
        }
        out.flush();
        return Exit.OK;
    }
}
