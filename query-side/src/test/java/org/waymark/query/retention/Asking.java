package org.waymark.query.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import org.waymark.query.projection.testing.Rig;
import org.waymark.query.retention.cohort.Cohort;
import org.waymark.query.retention.cohort.CutOff;
import org.waymark.query.retention.cohort.Selection;
import org.waymark.query.retention.figures.Disclosure;
import org.waymark.query.retention.known.GroupFacts;
import org.waymark.query.retention.known.PersonSpells;
import org.waymark.query.retention.known.RetentionDocument;
import org.waymark.query.retention.known.RetentionFold;
import org.waymark.statistics.Confidence;

/** Asks what documents tell, as the query does once it has them. */
public final class Asking {
    private Asking() {}

    static GetRetention plainly(Selection selection) {
        return new GetRetention(selection, null, null, Confidence.Scale.LOG_LOG, 24, null);
    }

    /** Over what a rig has projected. */
    public static Cohorts cohorts(Rig rig, RetentionFold fold, Clock clock) {
        return new Cohorts(rig.projections, fold, rig.replay, clock);
    }

    /** What may leave the house about those selected. */
    public static Retention of(Cohorts cohorts, Selection selection) {
        return new RetentionQueries(cohorts)
                .handle(new GetRetention(selection, null, null, Confidence.Scale.LOG_LOG, 24, null, true));
    }

    static Retention of(
            Collection<RetentionDocument> documents, GetRetention query, LocalDate today, Disclosure shown) {
        var groups = new HashMap<String, GroupFacts>();
        documents.forEach(document -> {
            if (document instanceof GroupFacts facts && query.selection().wants(facts)) {
                groups.put(facts.id(), facts);
            }
        });
        var cutOff = CutOff.of(groups.values(), query.selection().cutOff(), today, today)
                .on(shown::lastDay);
        var cohort = new Cohort(query.selection(), cutOff, groups);
        documents.forEach(document -> {
            if (document instanceof PersonSpells person) {
                cohort.add(person);
            }
        });
        return Retention.of(query, cutOff, groups.size(), cohort, shown);
    }
}
