package org.waymark.ops.cli.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import org.waymark.ops.cli.Table;
import org.waymark.ops.cli.screen.Shown;

/** Shows an answer about retention as sentences and tables; what cannot be estimated, or may not be shown, is a dash. */
record RetentionScreen(PrintWriter out) {
    void show(JsonNode answer) {
        out.println(Shown.text(answer.path("sentence")));
        answer.path("cautions").forEach(caution -> out.println("  ! " + caution.asText()));
        out.printf(
                "%n%s people in %s groups, followed to %s: %s left, %s still members or transferred, %s died or lost"
                        + " their group%n",
                Shown.number(answer.path("people")),
                Shown.number(answer.path("groups")),
                Shown.text(answer.path("cutOff")),
                Shown.number(answer.path("left")),
                Shown.number(answer.path("censored")),
                Shown.number(answer.path("competing")));
        var exits = Shown.counts(answer.path("exits"));
        out.printf("went: %s%n%n", exits.isEmpty() ? "nobody" : exits);
        shares(answer);
        out.printf("%nhalf have left after %s%n", Stay.median(answer.path("medianDays")));
        mean(answer.path("mean"));
        later(answer.path("later"));
        new ComparedScreen(out).show(answer);
    }

    private void shares(JsonNode answer) {
        var causes = answer.path("byCause");
        var table = new Table("months", "at risk", "staying", "95% interval", "gone, by cause", "leavings a person");
        var shares = answer.path("after");
        for (int at = 0; at < shares.size(); at++) {
            var share = shares.get(at);
            var gone = new StringBuilder();
            for (var cause : causes) {
                var after = cause.path("after").path(at);
                if (after.path("share").isNumber()) {
                    gone.append(gone.isEmpty() ? "" : ", ")
                            .append(Shown.words(cause.path("cause")))
                            .append(' ')
                            .append(Stay.share(after.path("share")));
                }
            }
            table.row(
                    share.path("months").asInt(),
                    share.path("atRisk").asInt(),
                    Stay.share(share.path("staying")),
                    Stay.interval(share),
                    gone,
                    Stay.share(answer.path("returns").path("leavings").path(at).path("perPerson")));
        }
        table.print(out);
    }

    private void mean(JsonNode mean) {
        if (mean.path("days").isNumber()) {
            out.printf(
                    "of the first %s months they stayed %s days on average (95%% interval %s to %s)%n",
                    mean.path("months").asInt(),
                    Shown.number(mean.path("days")),
                    Shown.number(mean.path("low")),
                    Shown.number(mean.path("high")));
        }
    }

    private void later(JsonNode later) {
        for (var one : later) {
            if (one.path("yearMore").isNumber()) {
                out.printf(
                        "of those still there after %s months, %s stay another year%s%n",
                        one.path("months").asInt(), Stay.share(one.path("yearMore")), Stay.within(one));
            }
        }
    }
}
