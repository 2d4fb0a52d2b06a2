package org.waymark.ops.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Map;
import java.util.UUID;

/**
 * A PUT and its body. Its id is made from what it says, so that the same command sent again, in this run or another, is
 * the same command.
 *
 * @param aggregate whose history it goes into; commands of one aggregate are sent in their order
 * @param path under the server, such as {@code /api/people/…}
 * @param body fields as the interface names them; null values are left out by the caller
 */
public record Command(UUID aggregate, String path, Map<String, Object> body) {
    private static final UUID SPACE = UUID.fromString("2f1b7a54-6c0e-5b7e-9d55-5761796d6172");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** An id that is the same wherever and whenever it is made from these words. */
    public static UUID idOf(String... words) {
        return UuidCreator.getNameBasedSha1(SPACE, String.join("\u001f", words));
    }

    public UUID id() {
        return idOf("command", path, json());
    }

    public String json() {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
