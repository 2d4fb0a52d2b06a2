package org.waymark.query.projection.engine;

import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/** Writes tokens as JSON and reads back nothing but Axon's own: no stored name chooses another class. */
final class TokenSerializer extends JacksonSerializer {
    private static final String TOKENS = "org.axonframework.eventhandling.";

    private TokenSerializer(Builder builder) {
        super(builder);
    }

    static TokenSerializer create() {
        return new TokenSerializer(builder());
    }

    @Override
    protected String resolveClassName(SerializedType stored) {
        if (!stored.getName().startsWith(TOKENS)) {
            throw new IllegalStateException("not a token: " + stored.getName());
        }
        return stored.getName();
    }
}
