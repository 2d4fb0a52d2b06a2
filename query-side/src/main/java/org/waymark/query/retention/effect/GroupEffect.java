package org.waymark.query.retention.effect;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.ExitReason.Counts;
import org.waymark.measures.catalogue.Instruments;
import org.waymark.query.retention.Cohorts;
import org.waymark.query.retention.cohort.Followed;
import org.waymark.query.retention.figures.Share;
import org.waymark.query.retention.figures.ShownCurves;
import org.waymark.statistics.KaplanMeier;

/**
 * The answer to {@link GetGroupEffect}; nothing where a figure cannot be given or may not be shown.
 *
 * @param recovered people who reached satisfactory recovery while members
 * @param stillMembers those of them who were members at the cut-off
 * @param staying the share staying after recovery (Kaplan-Meier)
 * @param attendance how often they came in the months around recovery
 * @param measures how their scores changed
 * @param work whether work or recovery came first
 * @param sentences the same in words, with what the figures do not show
 */
public record GroupEffect(
        LocalDate cutOff,
        int groups,
        @Nullable Integer recovered,
        @Nullable Part stillMembers,
        List<Share> staying,
        Attendance attendance,
        List<MeasureChange> measures,
        WorkAndRecovery work,
        List<String> sentences) {

    static GroupEffect of(Cohorts.Found found, Instruments instruments) {
        var shown = found.shown();
        var rows = found.cohort().rows();
        var curve = new KaplanMeier(Followed.rows(rows).only(Followed.LEFT));
        var tallies = found.cohort().tallies();
        int still = tallies.stillMembers();
        int followed = rows.size() - tallies.count(Counts.AS_COMPETING) - tallies.count(Counts.AS_CENSORED);
        var effect = new GroupEffect(
                found.cutOff().day(),
                found.groups(),
                shown.count(rows.size()),
                Part.of(still, followed, shown),
                new ShownCurves(shown).shares(Share.of(curve)),
                Attendance.of(rows, shown),
                MeasureChange.of(rows, found.cutOff().day(), shown, instruments),
                WorkAndRecovery.of(rows, found.cutOff().day(), shown),
                List.of());
        return new GroupEffect(
                effect.cutOff,
                effect.groups,
                effect.recovered,
                effect.stillMembers,
                effect.staying,
                effect.attendance,
                effect.measures,
                effect.work,
                new EffectInWords(effect).sentences());
    }
}
