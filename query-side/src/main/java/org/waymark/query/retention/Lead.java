package org.waymark.query.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.page.language.Language;
import org.waymark.page.language.Said;
import org.waymark.query.retention.figures.Months;
import org.waymark.query.retention.figures.Share;

/** Says an answer in the reader's language, with what the figures do not show; in English as the interface says it. */
record Lead(Said say, Retention answer) {
    /** Below this, one person more or less moves the figure by a fifth or more. */
    private static final int FEW = 5;

    String sentence() {
        if (say.language() == Language.ENGLISH) {
            return answer.sentence();
        }
        if (answer.people() == null || answer.people() == 0) {
            return say.of("lead.nobody");
        }
        var sentences = new ArrayList<String>();
        sentences.add(
                say.of("lead." + answer.clock(), answer.people(), say.date(answer.cutOff()), counted(answer.left())));
        sentences.add(staying());
        var half = answer.medianDays().days();
        sentences.add(half == null ? say.of("lead.noMedian") : say.of("lead.median", say.number(months(half))));
        compared(sentences);
        sentences.add(say.of("lead.not"));
        return String.join(say.language() == Language.CHINESE ? "" : " ", sentences);
    }

    private String staying() {
        var best = answer.after().stream()
                .filter(share -> share.staying() != null && share.atRisk() >= FEW)
                .toList();
        return best.isEmpty()
                ? say.of("lead.tooFew")
                : say.of(
                        "lead.staying",
                        best.stream().map(this::share).collect(Collectors.joining(say.of("lead.comma"))));
    }

    private String share(Share share) {
        return share.low() == null
                ? say.of("lead.share", say.percent(share.staying()), share.months())
                : say.of(
                        "lead.interval",
                        say.percent(share.staying()),
                        share.months(),
                        say.percent(share.low()),
                        say.percent(share.high()));
    }

    private void compared(List<String> sentences) {
        var comparison = answer.comparison();
        if (comparison != null) {
            var p = comparison.p();
            sentences.add(
                    p == null
                            ? say.of("lead.nothingToCompare")
                            : say.of("lead.compared", say.word(comparison.by()), say.number(thousandths(p))));
        }
    }

    private String counted(@Nullable Integer people) {
        return people == null ? say.of("cohorts.suppressed") : say.number(people);
    }

    private static double months(double days) {
        return Math.round(10 * days / Months.DAYS) / 10.0;
    }

    private static double thousandths(double p) {
        return Math.max(0.001, Math.round(1000 * p) / 1000.0);
    }
}
