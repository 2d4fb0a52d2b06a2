package org.waymark.query.audit.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.query.audit.History.Entry;

/** Finds which events did a change: those recorded at its very instant, or that name one of the ids it names. */
record Doing(List<Entry> recorded) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    List<Long> of(JsonNode thing) {
        var ids = ids(thing);
        return recorded.stream()
                .filter(entry -> entry.recordedAt()
                                .toString()
                                .equals(thing.path("recordedAt").asText())
                        || !ids.isEmpty() && names(entry, ids))
                .map(Entry::position)
                .toList();
    }

    private static boolean names(Entry entry, Set<String> ids) {
        return entry.content().values().stream().map(Objects::toString).anyMatch(ids::contains);
    }

    /** Not the people's and groups' own: those stand in all of their events. */
    private static Set<String> ids(JsonNode thing) {
        var ids = new HashSet<String>();
        thing.properties().forEach(member -> {
            if (member.getKey().equals("ids")) {
                ids.addAll(ids(member.getValue()));
            } else if (!member.getKey().matches("personId|groupId|person|group")
                    && ID.matcher(member.getValue().asText()).matches()) {
                ids.add(member.getValue().asText());
            }
        });
        return ids;
    }
}
