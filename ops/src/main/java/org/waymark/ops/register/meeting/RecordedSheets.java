package org.waymark.ops.register.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.Pages;

/** What the sheets of groups say by now, read from the groups' histories, corrections included. */
final class RecordedSheets {
    private final Api api;
    private final Map<UUID, Map<String, Map<String, String>>> marks = new HashMap<>();

    RecordedSheets(Api api) {
        this.api = api;
    }

    /** The mark of each person on that sheet; nothing for who has none. */
    synchronized Map<String, String> marks(UUID group, String meeting) {
        return marks.computeIfAbsent(group, this::read).getOrDefault(meeting, Map.of());
    }

    private Map<String, Map<String, String>> read(UUID group) {
        Map<String, Map<String, String>> sheets = new HashMap<>();
        new Pages(api).each("/api/groups/" + group + "/history", entry -> {
            var event = entry.path("content");
            switch (entry.path("name").asText()) {
                case "group.meeting-recorded" ->
                    sheets.put(event.path("meetingId").asText(), sheet(event));
                case "group.attendance-corrected" ->
                    sheets.computeIfAbsent(event.path("meetingId").asText(), ignored -> new HashMap<>())
                            .put(
                                    event.path("personId").asText(),
                                    event.path("to").asText());
                default -> {
                    // nothing about attendance
                }
            }
        });
        return sheets;
    }

    private static Map<String, String> sheet(JsonNode event) {
        Map<String, String> marks = new HashMap<>();
        event.path("marks")
                .properties()
                .forEach(mark -> marks.put(mark.getKey(), mark.getValue().asText()));
        return marks;
    }
}
