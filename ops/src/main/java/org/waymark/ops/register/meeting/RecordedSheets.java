package org.waymark.ops.register.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.Pages;

/** What the sheets of groups say by now, read from the groups' histories, corrections and retractions included. */
final class RecordedSheets {
    private final Api api;
    private final Map<UUID, Book> books = new ConcurrentHashMap<>();

    RecordedSheets(Api api) {
        this.api = api;
    }

    /** What one group has recorded, by meeting. */
    private static final class Book {
        private final Map<String, Map<String, String>> marks = new HashMap<>();
        private final Map<String, String> days = new HashMap<>();
        private final Set<String> takenBack = new HashSet<>();

        void read(String name, JsonNode event) {
            var meeting = event.path("meetingId").asText();
            switch (name) {
                case "group.meeting-recorded" -> {
                    days.put(meeting, event.path("heldOn").asText());
                    marks.put(meeting, sheet(event));
                }
                case "group.did-not-meet" ->
                    days.put(meeting, event.path("scheduledOn").asText());
                case "group.attendance-corrected" ->
                    marks.computeIfAbsent(meeting, ignored -> new HashMap<>())
                            .put(
                                    event.path("personId").asText(),
                                    event.path("to").asText());
                case "group.meeting-retracted" -> {
                    days.remove(meeting);
                    marks.remove(meeting);
                    takenBack.add(meeting);
                }
                default -> {
                    // nothing about meetings
                }
            }
        }

        private static Map<String, String> sheet(JsonNode event) {
            Map<String, String> marks = new HashMap<>();
            event.path("marks")
                    .properties()
                    .forEach(mark -> marks.put(mark.getKey(), mark.getValue().asText()));
            return marks;
        }
    }

    /** The mark of each person on that sheet; nothing for who has none. */
    Map<String, String> marks(UUID group, String meeting) {
        return book(group).marks.getOrDefault(meeting, Map.of());
    }

    /** True when what was recorded under that id was taken back. */
    boolean tookBack(UUID group, UUID meeting) {
        return book(group).takenBack.contains(meeting.toString());
    }

    /** True when something stands recorded for that day. */
    boolean holds(UUID group, LocalDate day) {
        return book(group).days.containsValue(day.toString());
    }

    private Book book(UUID group) {
        return books.computeIfAbsent(group, ignored -> {
            var book = new Book();
            new Pages(api)
                    .each(
                            "/api/groups/" + group + "/history",
                            entry -> book.read(entry.path("name").asText(), entry.path("content")));
            return book;
        });
    }
}
