package org.waymark.eventstore;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.MultiSourceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/**
 * Axon's general serializer, for the tokens of event processors and nothing else. Jackson 2: with Jackson 3, Axon 4.13.0
 * cannot read back the token of a replay. A stored name is looked up in a list and never chooses a class.
 */
public final class TokenSerializer extends JacksonSerializer {
    private static final Map<String, Class<?>> ALLOWED = Stream.<Class<?>>of(
                    GapAwareTrackingToken.class,
                    GlobalSequenceTrackingToken.class,
                    MergedTrackingToken.class,
                    MultiSourceTrackingToken.class,
                    ReplayToken.class,
                    ConfigToken.class,
                    MetaData.class)
            .collect(Collectors.toUnmodifiableMap(Class::getName, Function.identity()));

    private TokenSerializer(Builder builder) {
        super(builder);
    }

    public static TokenSerializer create() {
        var inside = BasicPolymorphicTypeValidator.builder();
        ALLOWED.values().forEach(inside::allowIfSubType);
        Arrays.asList(String.class, Number.class, Boolean.class).forEach(inside::allowIfSubType);
        var mapper =
                JsonMapper.builder().polymorphicTypeValidator(inside.build()).build();
        return new TokenSerializer(builder().objectMapper(mapper));
    }

    @Override
    protected String resolveClassName(SerializedType stored) {
        if (!ALLOWED.containsKey(stored.getName())) {
            throw new SerializationException("'" + stored.getName() + "' is no token and is not read");
        }
        return stored.getName();
    }
}
