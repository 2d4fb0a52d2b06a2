package org.waymark.query.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.events.Confidential;
import org.waymark.events.Confidential.Known;
import org.waymark.eventstore.NamedEventSerializer;
import org.waymark.keys.PersonalKeys;

/** A command that was kept in confidence, as its fields; {@code {"erased": true}} when nobody can read it any more. */
@Component
public final class ToldCommand {
    private static final ObjectMapper JSON = NamedEventSerializer.mapper();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final PersonalKeys keys;

    ToldCommand(PersonalKeys keys) {
        this.keys = keys;
    }

    public Map<String, Object> of(Confidential command) {
        if (!(keys.open(command) instanceof Known known)) {
            return Map.of(Confidential.ERASED, true);
        }
        try {
            return JSON.readValue(known.text(), FIELDS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a command was kept that is no JSON"); // the cause would say what it says
        }
    }
}
