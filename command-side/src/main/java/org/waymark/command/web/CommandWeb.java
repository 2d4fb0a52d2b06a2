package org.waymark.command.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.waymark.events.PartialDate;
import org.waymark.web.EachNamedOnce;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** Sets the web layer up for commands: what is misspelt or of another type is refused, never dropped or guessed. */
@Configuration(proxyBeanMethods = false)
class CommandWeb implements WebMvcConfigurer {
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ContextOfHeaders());
    }

    private static void takesTextOnly(MutableCoercionConfig texts) {
        texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    /** Jackson's own reading takes a list of numbers for a day, a time of which it drops the hours, an object of parts. */
    private static final class TextOnly<T> extends StdDeserializer<T> {
        private final Function<String, T> reader;

        TextOnly(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                try {
                    return reader.apply(parser.getString());
                } catch (IllegalArgumentException unreadable) {
                    // answered below
                }
            }
            throw MismatchedInputException.from(parser, handledType(), "not read");
        }
    }

    @Bean
    JsonMapperBuilderCustomizer strictBodies() {
        return builder -> builder.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfig(LogicalType.Textual, CommandWeb::takesTextOnly)
                .addModule(new SimpleModule()
                        .addAbstractTypeMapping(Map.class, EachNamedOnce.class)
                        .addDeserializer(LocalDate.class, new TextOnly<>(LocalDate.class, PartialDate::day))
                        .addDeserializer(PartialDate.class, new TextOnly<>(PartialDate.class, PartialDate::of)))
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    }
}
