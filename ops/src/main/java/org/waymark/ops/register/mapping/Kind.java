package org.waymark.ops.register.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of register, and the fields each can fill. */
public enum Kind {
    ASSOCIATIONS("association", "area", "formed", "parent"),
    GROUPS("group", "area", "kind", "format", "cadence", "day", "anchor", "formed", "association", "affiliated"),
    PEOPLE(
            "reference",
            "name",
            "kind",
            "sex",
            "born",
            "contact",
            "area",
            "registered",
            "stabilised",
            "carerOf",
            "relation",
            "group",
            "groupArea",
            "joined",
            "role",
            "consentCare",
            "consentResearch",
            "livelihood"),
    MEMBERSHIPS("person", "group", "groupArea", "joined", "role", "left", "reason", "observedFrom"),
    MEETINGS_WIDE("person", "group", "groupArea", "mark", "reason", "format"),
    MEETINGS_LONG("person", "group", "groupArea", "date", "mark", "reason", "format", "visitors", "activity", "note"),
    LIVELIHOODS("person", "group", "groupArea", "activity", "started", "ended", "reason", "income"),
    MILESTONES("person", "step", "date", "chime", "note");

    private final List<String> fields;

    Kind(String... fields) {
        this.fields = List.of(fields);
    }

    public Set<String> fields() {
        return Set.copyOf(fields);
    }

    /** As it is written in a programme's file: {@code meetings wide}. */
    public String words() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    public static String all() {
        return Arrays.stream(values()).map(Kind::words).collect(Collectors.joining(", "));
    }
}
