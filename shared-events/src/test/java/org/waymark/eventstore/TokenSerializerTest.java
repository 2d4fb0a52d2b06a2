package org.waymark.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokenSerializerTest {
    private static final TrackingToken AT_7 = GapAwareTrackingToken.newInstance(7, Set.of());
    private static final TrackingToken AT_3 = GapAwareTrackingToken.newInstance(3, Set.of());

    private final TokenSerializer serializer = TokenSerializer.create();

    static Stream<TrackingToken> tokens() {
        return Stream.of(
                AT_7,
                GapAwareTrackingToken.newInstance(9, Set.of(4L, 5L)),
                ReplayToken.createReplayToken(AT_7, AT_3),
                ReplayToken.createReplayToken(AT_7, AT_3, "asked for by a supervisor"),
                new MergedTrackingToken(AT_3, AT_7),
                new ConfigToken(java.util.Map.of("id", "a")));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void every_token_is_read_back_as_it_was(TrackingToken token) {
        var stored = serializer.serialize(token, byte[].class);
        assertThat((Object) serializer.deserialize(stored)).isEqualTo(token);
    }

    @Test
    void a_stored_name_of_another_class_is_not_read() {
        var stored = stored("java.util.ArrayList", "[]");
        assertThatThrownBy(() -> serializer.deserialize(stored)).isInstanceOf(SerializationException.class);
    }

    /** A token that anybody could have put on the class path. */
    public static final class Sneaky implements TrackingToken {
        @Override
        public TrackingToken lowerBound(TrackingToken other) {
            return this;
        }

        @Override
        public TrackingToken upperBound(TrackingToken other) {
            return this;
        }

        @Override
        public boolean covers(TrackingToken other) {
            return true;
        }
    }

    @Test
    void a_class_named_inside_a_token_is_not_read_unless_it_is_in_the_list() {
        var inside = "{\"tokenAtReset\":{\"@class\":\"" + Sneaky.class.getName() + "\"}}";
        assertThatThrownBy(() -> serializer.deserialize(stored(ReplayToken.class.getName(), inside)))
                .isInstanceOf(SerializationException.class)
                .rootCause()
                .hasMessageContaining("Sneaky");
    }

    private static SimpleSerializedObject<byte[]> stored(String type, String json) {
        return new SimpleSerializedObject<>(json.getBytes(StandardCharsets.UTF_8), byte[].class, type, null);
    }
}
