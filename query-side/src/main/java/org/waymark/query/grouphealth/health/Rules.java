package org.waymark.query.grouphealth.health;

import static org.waymark.query.grouphealth.health.Reason.Weight.CONCERN;
import static org.waymark.query.grouphealth.health.Reason.Weight.GOOD;
import static org.waymark.query.grouphealth.health.Reason.Weight.SERIOUS;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.query.grouphealth.health.Period.Outcome;

/** The rules a living group is judged by; each answers with the figures and the threshold it held them against. */
record Rules(Figures figures, Thresholds limits) {

    Stream<Reason> reasons() {
        return Stream.of(
                        meets(),
                        sheets(),
                        attended(),
                        attendanceFell(),
                        enoughMembers(),
                        leavers(),
                        facilitators(),
                        codeOfConduct())
                .flatMap(Optional::stream);
    }

    private Optional<Reason> meets() {
        var judged = figures.judged(limits.slotsJudged());
        if (judged.size() < limits.fewestSlots()) {
            return reason(
                    "TOO_EARLY_TO_TELL",
                    CONCERN,
                    "Only %d meetings have been due so far.".formatted(judged.size()),
                    "Regularity is judged from %d meetings due.".formatted(limits.fewestSlots()));
        }
        int held = Regularity.count(judged, Outcome.HELD);
        double share = (double) held / judged.size();
        var text = "Met in %d of the last %d periods in which a meeting was due.".formatted(held, judged.size());
        var rule = "A group that thrives meets in %s of them; below %s it is at risk."
                .formatted(percent(limits.regular()), percent(limits.irregular()));
        if (share < limits.irregular()) {
            return reason("MEETS_RARELY", SERIOUS, text, rule);
        }
        return share < limits.regular()
                ? reason("MEETS_IRREGULARLY", CONCERN, text, rule)
                : reason("MEETS_REGULARLY", GOOD, text, rule);
    }

    private Optional<Reason> sheets() {
        int missing = Regularity.count(figures.judged(limits.slotsJudged()), Outcome.SHEET_OUTSTANDING);
        if (missing == 0) {
            return Optional.empty();
        }
        return reason(
                "SHEETS_OUTSTANDING",
                missing >= limits.outstanding() ? SERIOUS : CONCERN,
                missing == 1
                        ? "One meeting sheet is missing; nobody has said whether the group met."
                        : "%d meeting sheets are missing; nobody has said whether the group met.".formatted(missing),
                "A sheet is missing %d days after its period; %d of the last %d put a group at risk."
                        .formatted(limits.graceDays(), limits.outstanding(), limits.slotsJudged()));
    }

    private Optional<Reason> attended() {
        var recent = figures.attending().recent();
        if (recent == null) {
            return Optional.empty();
        }
        var text = "%s of those expected came to the last %d meetings."
                .formatted(percent(recent), figures.attending().recentMeetings());
        var rule = "A group that thrives sees %s; below %s it is at risk."
                .formatted(percent(limits.wellAttended()), percent(limits.poorlyAttended()));
        if (recent < limits.poorlyAttended()) {
            return reason("POORLY_ATTENDED", SERIOUS, text, rule);
        }
        return recent < limits.wellAttended()
                ? reason("FAIRLY_ATTENDED", CONCERN, text, rule)
                : reason("WELL_ATTENDED", GOOD, text, rule);
    }

    private Optional<Reason> attendanceFell() {
        var recent = figures.attending().recent();
        var before = figures.attending().before();
        if (recent == null || before == null || before - recent < limits.fall()) {
            return Optional.empty();
        }
        return reason(
                "ATTENDANCE_FELL",
                SERIOUS,
                "Attendance fell from %s in the %d meetings before to %s in the last %d."
                        .formatted(
                                percent(before),
                                figures.attending().beforeMeetings(),
                                percent(recent),
                                figures.attending().recentMeetings()),
                "A fall of %s points or more puts a group at risk.".formatted(points(limits.fall())));
    }

    private Optional<Reason> enoughMembers() {
        if (figures.members() >= limits.fewestMembers()) {
            return Optional.empty();
        }
        return reason(
                "FEW_MEMBERS",
                SERIOUS,
                "%d on the roster.".formatted(figures.members()),
                "Fewer than %d members put a group at risk.".formatted(limits.fewestMembers()));
    }

    private Optional<Reason> leavers() {
        int lost = figures.movement().lost();
        int had = figures.members() + figures.movement().left();
        if (lost == 0 || lost < limits.leavers() * had) {
            return Optional.empty();
        }
        return reason(
                "MEMBERS_LEAVING",
                SERIOUS,
                "%d of %d members left within a year without having recovered.".formatted(lost, had),
                "A share of %s or more puts a group at risk; deaths, transfers and dissolved groups are not counted."
                        .formatted(percent(limits.leavers())));
    }

    private Optional<Reason> facilitators() {
        int all = figures.facilitators().size();
        var rule = "A group that thrives has a facilitator whose training is in date.";
        if (all == 0) {
            return reason("NO_FACILITATOR", CONCERN, "Nobody on the roster is facilitator.", rule);
        }
        int inDate = figures.facilitatorsInDate();
        var text = "Training in date for %d of %d facilitators.".formatted(inDate, all);
        return inDate == 0
                ? reason("FACILITATOR_TRAINING_DUE", CONCERN, text, rule)
                : reason("FACILITATOR_TRAINED", GOOD, text, rule);
    }

    private Optional<Reason> codeOfConduct() {
        return figures.codeOfConduct()
                ? Optional.empty()
                : reason(
                        "NO_CODE_OF_CONDUCT",
                        CONCERN,
                        "No code of conduct has been adopted.",
                        "A group that thrives has one.");
    }

    private static Optional<Reason> reason(String code, Reason.Weight weight, String text, String rule) {
        return Optional.of(new Reason(code, weight, text, Objects.requireNonNull(rule)));
    }

    static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private static String points(double share) {
        return Long.toString(Math.round(share * 100));
    }
}
