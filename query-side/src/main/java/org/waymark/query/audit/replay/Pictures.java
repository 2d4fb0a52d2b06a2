package org.waymark.query.audit.replay;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.waymark.access.Concerns.Subject;
import org.waymark.eventstore.ConfidentialJson;
import org.waymark.eventstore.NamedEventSerializer;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.keys.PersonalKeys;
import org.waymark.query.projection.Pictured;
import org.waymark.query.projection.Pictured.Picture;

/** What is known of somebody from some of the events, as the tree that the answer is written as. */
@Component
final class Pictures {
    private static final ObjectMapper JSON = NamedEventSerializer.mapper();
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};
    /** What an answer says of the question, and lists that are told as changes only. */
    private static final List<String> OF_THE_QUESTION = List.of("on", "known", "incomplete");

    private static final List<String> LISTS = List.of("timeline", "meetings");

    private final List<Pictured> readModels;
    private final PersonalKeys keys;

    Pictures(List<Pictured> readModels, PersonalKeys keys) {
        this.readModels = readModels;
        this.keys = keys;
    }

    Optional<Picture> of(Subject subject, Predicate<RecordedEvent> counts, LocalDate on) {
        return readModels.stream()
                .filter(model -> model.kind() == subject.kind())
                .findFirst()
                .flatMap(model -> model.picture(subject.id(), counts, on));
    }

    /** What is confidential is opened: this is part of an answer. */
    JsonNode tree(Optional<Picture> picture) {
        if (picture.isEmpty()) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            var writer = ConfidentialJson.changing(JSON.writer(), (value, field) -> keys.open(value));
            var tree = JSON.readTree(writer.writeValueAsBytes(picture.get().answer()));
            return ((ObjectNode) tree).remove(OF_THE_QUESTION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> summary(JsonNode tree) {
        return JSON.convertValue(((ObjectNode) tree.deepCopy()).remove(LISTS), MEMBERS);
    }

    static Object plain(JsonNode node) {
        return JSON.convertValue(node, Object.class);
    }
}
