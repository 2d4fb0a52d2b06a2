package org.waymark.ops.synthetic;

import java.time.LocalDate;
import java.util.List;
import org.waymark.events.group.GroupKind;

/**
 * How large an invented programme is and what it is like.
 *
 * @param members everybody who ever joins
 * @param from the day recording began
 * @param until the last day of recording
 */
public record Size(
        String name, int groups, int members, LocalDate from, LocalDate until, Character character, Hazards hazards) {
    private static final LocalDate UNTIL = LocalDate.of(2025, 12, 31);
    private static final Size EVERYWHERE =
            new Size("basicneeds", 355, 22_753, LocalDate.of(2021, 1, 1), UNTIL, Character.EVERYWHERE, Hazards.USUAL);

    /**
     * What the groups are like.
     *
     * @param perPlace groups of one place share area, case workers and clinic, and people move between them
     * @param weekly share of groups that meet weekly
     * @param fortnightly share of groups that meet fortnightly; the rest meet monthly
     * @param carers share of the members of mixed groups who are carers
     * @param kind of all groups, but the last of each place is for people when this is {@code CARERS}
     * @param federated whether the groups join one association
     */
    public record Character(
            int perPlace,
            double weekly,
            double fortnightly,
            double carers,
            GroupKind kind,
            boolean federated,
            List<String> areas) {
        static final Character EVERYWHERE = new Character(3, 0.05, 0.15, 0.42, GroupKind.MIXED, false, Names.AREAS);
        static final Character GHANA = new Character(3, 0.05, 0.15, 0.4, GroupKind.MIXED, true, Names.GHANA);
        static final Character NANYORAE =
                new Character(1, 0, 0, 12 / 26.0, GroupKind.MIXED, false, List.of("KE/Kajiado/Namanga"));
        static final Character PUNE =
                new Character(5, 0.5, 0.5, 0.8, GroupKind.CARERS, false, List.of("IN/Maharashtra/Pune"));
    }

    /** Constant hazards a month, so that every retention figure of the generated people is known beforehand. */
    public record Hazards(double leaving, double leavingAfterRecovery, double recovery, double death, double transfer) {
        static final Hazards USUAL = new Hazards(0.012, 0.004, 0.045, 0.0008, 0.001);
        static final Hazards SETTLED = new Hazards(0.001, 0.0005, 0.05, 0.0002, 0);
    }

    /** Two small groups, half a year: a history for a test. */
    public static Size tiny() {
        return EVERYWHERE.resized("tiny", 2, 9).lasting(LocalDate.of(2025, 6, 1), UNTIL);
    }

    /** One group of 14 stabilised people and 12 carers in Kenya that meets monthly before the clinic. */
    public static Size nanyorae() {
        return new Size("nanyorae", 1, 26, LocalDate.of(2023, 1, 1), UNTIL, Character.NANYORAE, Hazards.SETTLED);
    }

    /** Caregiver groups in four places of Pune, with one group for people with mental illness. */
    public static Size pune() {
        return new Size("pune", 5, 90, LocalDate.of(2022, 1, 1), UNTIL, Character.PUNE, Hazards.USUAL);
    }

    /** 204 groups in Ghana, federated into one association. */
    public static Size mehsog() {
        return new Size("mehsog", 204, 5_100, LocalDate.of(2022, 1, 1), UNTIL, Character.GHANA, Hazards.USUAL);
    }

    /** A dozen groups over three years: enough to look at, quick to make. */
    public static Size small() {
        return EVERYWHERE.resized("small", 12, 300).lasting(LocalDate.of(2023, 1, 1), UNTIL);
    }

    /** 355 groups and 22,753 members in several countries over five years. */
    public static Size basicNeeds() {
        return EVERYWHERE;
    }

    /** @throws IllegalArgumentException for a name that is none of tiny, nanyorae, pune, mehsog, small, basicneeds */
    public static Size named(String name) {
        return switch (name) {
            case "tiny" -> tiny();
            case "nanyorae" -> nanyorae();
            case "pune" -> pune();
            case "mehsog" -> mehsog();
            case "small" -> small();
            case "basicneeds" -> basicNeeds();
            default ->
                throw new IllegalArgumentException("sizes are tiny, nanyorae, pune, mehsog, small and basicneeds");
        };
    }

    /** The same kind of programme with other numbers. */
    public Size resized(String called, int otherGroups, int otherMembers) {
        return new Size(called, otherGroups, otherMembers, from, until, character, hazards);
    }

    /** The same programme over another time; no date in it is later. */
    public Size lasting(LocalDate first, LocalDate last) {
        return new Size(name, groups, members, first, last, character, hazards);
    }
}
