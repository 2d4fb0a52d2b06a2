package org.waymark.query.retention.cohort;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.query.retention.known.GroupFacts;

/**
 * The last day people are followed to. Looking beyond the last complete sheets makes people who dropped out lately look as
 * if they had stayed. Rule: a running group that has sent nothing for a quarter of a year before the newest sheet of all is
 * silent; the cut-off is the earliest last sheet of the groups that are not silent; people of a silent group are followed to
 * its own last sheet only, so that one group that stopped sending neither holds back nor flatters the others. "Did not meet"
 * is word from the group as a sheet is.
 *
 * @param complete the last day sheets are complete for; nothing when no group has ever sent one
 * @param silentBefore a running group whose last sheet is older has stopped sending
 * @param silentGroups running groups whose people are followed to the group's own last sheet
 * @param groupsWithoutSheets groups that never sent one: their people are followed to the cut-off on trust
 */
public record CutOff(
        LocalDate day,
        @Nullable LocalDate complete,
        LocalDate silentBefore,
        int silentGroups,
        int groupsWithoutSheets) {
    private static final int SILENT_AFTER_DAYS = 92;

    /**
     * @param groups those asked about
     * @param asked the day asked for, if any
     * @param fallback the day to take when no group has ever sent a sheet
     */
    public static CutOff of(
            Collection<GroupFacts> groups, @Nullable LocalDate asked, LocalDate fallback, LocalDate today) {
        var newest = lastSheets(groups, today).max(LocalDate::compareTo);
        var complete = newest.isPresent() ? complete(groups, newest.get(), today) : lastOfDissolved(groups);
        var usual = complete == null ? fallback : complete;
        var day = earlier(asked == null ? usual : asked, today);
        var silentBefore = newest.filter(last -> last.isAfter(day)).orElse(day).minusDays(SILENT_AFTER_DAYS);
        int silent = (int) groups.stream()
                .filter(group -> silent(group, day, silentBefore))
                .count();
        int without =
                (int) groups.stream().filter(group -> group.lastSheet() == null).count();
        return new CutOff(day, complete, silentBefore, silent, without);
    }

    /** The same with another last day, which is not later. */
    public CutOff on(UnaryOperator<LocalDate> earlier) {
        return new CutOff(earlier.apply(day), complete, silentBefore, silentGroups, groupsWithoutSheets);
    }

    /** How far the people of that group are followed. */
    LocalDate followed(GroupFacts group) {
        var last = group.lastSheet();
        return last != null && silent(group, day, silentBefore) ? last : day;
    }

    /** True when people may look retained only because their leaving has not been written down yet. */
    public boolean beyondCompleteSheets() {
        return complete != null && day.isAfter(complete);
    }

    /** The last day of word from each running group. */
    private static Stream<LocalDate> lastSheets(Collection<GroupFacts> groups, LocalDate today) {
        return groups.stream()
                .filter(group -> group.dissolvedOn() == null)
                .map(GroupFacts::lastSheet)
                .filter(Objects::nonNull)
                .map(last -> earlier(last, today));
    }

    private static LocalDate complete(Collection<GroupFacts> groups, LocalDate newest, LocalDate today) {
        var silentBefore = newest.minusDays(SILENT_AFTER_DAYS);
        return lastSheets(groups, today)
                .filter(last -> !last.isBefore(silentBefore))
                .min(LocalDate::compareTo)
                .orElse(newest);
    }

    /** When every group is dissolved nothing more can come. */
    private static @Nullable LocalDate lastOfDissolved(Collection<GroupFacts> groups) {
        return groups.stream()
                .map(GroupFacts::lastSheet)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static boolean silent(GroupFacts group, LocalDate day, LocalDate silentBefore) {
        var last = group.lastSheet();
        return last != null && group.dissolvedOn() == null && last.isBefore(silentBefore) && last.isBefore(day);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
