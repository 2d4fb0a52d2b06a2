package org.waymark.ops.synthetic;

import java.time.LocalDate;
import java.util.List;
import org.waymark.events.group.GroupKind;

/**
 * How large an invented programme is and what it is like.
 *
 * @param members everybody who ever joins
 * @param groupsPerPlace groups of one place share area, case workers and clinic, and people move between them
 * @param from the day recording began
 * @param until the last day of recording
 * @param weekly share of groups that meet weekly
 * @param fortnightly share of groups that meet fortnightly; the rest meet monthly
 * @param carers share of members who are carers
 * @param kind of all groups, but the last of each place is for people when this is {@code CARERS}
 * @param federated whether the groups join one association
 */
public record Size(
        String name,
        int groups,
        int members,
        int groupsPerPlace,
        LocalDate from,
        LocalDate until,
        double weekly,
        double fortnightly,
        double carers,
        GroupKind kind,
        boolean federated,
        Hazards hazards,
        List<String> areas) {
    private static final LocalDate FROM = LocalDate.of(2021, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2025, 12, 31);
    private static final List<String> GHANA =
            List.of("GH/Northern/Tamale", "GH/Northern/Yendi", "GH/Upper East/Bolgatanga", "GH/Greater Accra/Ga East");
    private static final List<String> EVERYWHERE = List.of(
            "GH/Northern/Tamale",
            "GH/Upper East/Bolgatanga",
            "KE/Nyeri/Othaya",
            "KE/Nairobi/Kangemi",
            "UG/Gulu/Gulu",
            "TZ/Mtwara/Masasi",
            "IN/Karnataka/Koppal",
            "LK/Southern/Tangalle",
            "NP/Gandaki/Baglung",
            "LA/Vientiane/Sikhottabong",
            "PK/Sindh/Thatta",
            "SS/Western Equatoria/Maridi");

    /** Constant hazards a month, so that every retention figure of the generated people is known beforehand. */
    public record Hazards(double leaving, double leavingAfterRecovery, double recovery, double death, double transfer) {
        static final Hazards USUAL = new Hazards(0.012, 0.004, 0.045, 0.0008, 0.001);
        static final Hazards SETTLED = new Hazards(0.001, 0.0005, 0.05, 0.0002, 0);
    }

    /** Two small groups, half a year: a history for a test. */
    public static Size tiny() {
        return EVERY.resized("tiny", 2, 9).lasting(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 12, 31));
    }

    /** One group of 14 stabilised people and 12 carers in Kenya that meets monthly before the clinic. */
    public static Size nanyorae() {
        return new Size(
                "nanyorae", 1, 26, 1, LocalDate.of(2023, 1, 1), UNTIL, 0, 0, 12 / 26.0, GroupKind.MIXED, false,
                Hazards.SETTLED, List.of("KE/Kajiado/Namanga"));
    }

    /** Caregiver groups in four places of Pune, with one group for people with mental illness beside the last. */
    public static Size pune() {
        return new Size(
                "pune", 5, 90, 5, LocalDate.of(2022, 1, 1), UNTIL, 0.5, 0.5, 0.8, GroupKind.CARERS, false,
                Hazards.USUAL, List.of("IN/Maharashtra/Pune"));
    }

    /** 204 groups in Ghana, federated into one association. */
    public static Size mehsog() {
        return new Size(
                "mehsog", 204, 5_100, 3, LocalDate.of(2022, 1, 1), UNTIL, 0.05, 0.15, 0.4, GroupKind.MIXED, true,
                Hazards.USUAL, GHANA);
    }

    /** A programme of a dozen groups over three years: enough to look at, quick to make. */
    public static Size small() {
        return EVERY.resized("small", 12, 300).lasting(LocalDate.of(2023, 1, 1), UNTIL);
    }

    /** 355 groups and 22,753 members in several countries over five years. */
    public static Size basicNeeds() {
        return EVERY;
    }

    private static final Size EVERY = new Size(
            "basicneeds", 355, 22_753, 3, FROM, UNTIL, 0.05, 0.15, 0.42, GroupKind.MIXED, false, Hazards.USUAL,
            EVERYWHERE);

    /** @throws IllegalArgumentException for a name that is none of tiny, nanyorae, pune, mehsog, small, basicneeds */
    public static Size named(String name) {
        return switch (name) {
            case "tiny" -> tiny();
            case "nanyorae" -> nanyorae();
            case "pune" -> pune();
            case "mehsog" -> mehsog();
            case "small" -> small();
            case "basicneeds" -> basicNeeds();
            default -> throw new IllegalArgumentException(
                    "sizes are tiny, nanyorae, pune, mehsog, small and basicneeds");
        };
    }

    /** The same kind of programme with other numbers. */
    public Size resized(String called, int otherGroups, int otherMembers) {
        return new Size(
                called, otherGroups, otherMembers, groupsPerPlace, from, until, weekly, fortnightly, carers, kind,
                federated, hazards, areas);
    }

    /** The same programme over another time; no date in it is later. */
    public Size lasting(LocalDate first, LocalDate last) {
        return new Size(
                name, groups, members, groupsPerPlace, first, last, weekly, fortnightly, carers, kind, federated,
                hazards, areas);
    }
}
