package org.waymark.ops.cli.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;
import org.waymark.ops.cli.screen.Given;
import org.waymark.ops.cli.screen.Question;
import org.waymark.ops.client.Api;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waymark retention}: how long people stay, also after they have recovered. */
@Command(
        name = "retention",
        description = "Shows how long people stay in their group, from joining or from recovery.",
        mixinStandardHelpOptions = true)
public final class RetentionCommand extends Question {
    /** Where the clock starts. */
    enum Clock {
        JOINING,
        RECOVERY
    }

    /** What counts as having left. */
    enum Leaving {
        EXIT,
        INTERRUPTION
    }

    /** What the rows of the curve are. */
    enum Spells {
        FIRST,
        EVERY
    }

    /** What to compare. */
    enum By {
        GROUP,
        GROUP_KIND,
        KIND,
        AREA,
        ROLE,
        COHORT,
        LIVELIHOOD
    }

    /** How intervals are made. */
    enum Interval {
        LOG_LOG,
        LOG
    }

    @Option(
            names = "--clock",
            defaultValue = "JOINING",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    Clock clock = Clock.JOINING;

    @Option(
            names = "--leaving",
            defaultValue = "EXIT",
            description =
                    "what counts: ${COMPLETION-CANDIDATES}, the latter with three scheduled meetings missed in a row")
    Leaving leaving = Leaving.EXIT;

    @Option(
            names = "--spells",
            defaultValue = "FIRST",
            description = "rows of the curve: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    Spells spells = Spells.FIRST;

    @Option(names = "--by", description = "compare by ${COMPLETION-CANDIDATES}")
    @Nullable By by;

    @Option(names = "--within", description = "compare within strata of that")
    @Nullable By within;

    @Option(
            names = "--interval",
            defaultValue = "LOG_LOG",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    Interval interval = Interval.LOG_LOG;

    @Option(names = "--horizon", paramLabel = "MONTHS", defaultValue = "24", description = "how far the mean looks")
    int horizon = 24;

    @Mixin
    Whose whose = new Whose();

    @Option(names = "--cut-off", paramLabel = "DAY", description = "the last day to look at")
    @Nullable String cutOff;

    @Option(names = "--known", paramLabel = "DAY", description = "as we knew it at that day or instant")
    @Nullable String known;

    @Option(names = "--picture", paramLabel = "FILE", description = "draw it too, into a file called .svg or .png")
    @Nullable Path picture;

    @Override
    protected JsonNode ask(Api api) {
        var format = picture == null ? null : formatOf(picture);
        var who = whose.memberships(api);
        who.putAll(Given.of(
                "clock",
                clock,
                "leaving",
                leaving,
                "spells",
                spells,
                "by",
                by,
                "interval",
                interval,
                "cutOff",
                cutOff,
                "known",
                known));
        if (picture != null) {
            var drawn = Given.of("format", format);
            drawn.putAll(who);
            Kept.write(picture, api.getBytes("/api/retention/picture", drawn));
        }
        var all = Given.of("within", within, "horizon", horizon);
        all.putAll(who);
        return api.get("/api/retention", all);
    }

    @Override
    protected void show(JsonNode answer, PrintWriter out) {
        new RetentionScreen(out).show(answer);
        if (picture != null) {
            out.printf("%ndrawn in %s%n", picture);
        }
    }

    private static String formatOf(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".svg") || name.endsWith(".png")) {
            return name.substring(name.length() - 3).toUpperCase(Locale.ROOT);
        }
        throw new Sentence(Exit.USAGE, "USAGE", "a picture is a file called .svg or .png");
    }
}
