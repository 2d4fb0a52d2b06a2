package org.waymark.measures.catalogue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.measures.Questionnaire;

/** Reads the file that declares one instrument; anything it does not understand is refused, so that no typo is a rule left out. */
public final class InstrumentFile {
    private static final String NEEDED = "stillNeeded";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonParser.Feature.ALLOW_COMMENTS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private InstrumentFile() {}

    /**
     * The instrument that this declares.
     *
     * @param file its name, for the refusal
     * @throws InstrumentRefused with a sentence when it cannot be used
     */
    public static Questionnaire read(String file, String text) {
        try {
            if (!(JSON.readTree(text) instanceof ObjectNode declared)) {
                throw new InstrumentRefused(file, "it is to be one JSON object");
            }
            requireComplete(file, declared.remove(NEEDED));
            return JSON.treeToValue(declared, Questionnaire.class);
        } catch (UnrecognizedPropertyException unknown) {
            throw new InstrumentRefused(
                    file, "\"" + unknown.getPropertyName() + "\" is nothing an instrument has" + where(unknown));
        } catch (JsonMappingException wrong) {
            throw new InstrumentRefused(file, because(wrong));
        } catch (JsonProcessingException broken) {
            throw new InstrumentRefused(
                    file,
                    "it is not JSON (line " + broken.getLocation().getLineNr() + "): " + broken.getOriginalMessage());
        }
    }

    private static void requireComplete(String file, @Nullable JsonNode needed) {
        if (needed != null && !needed.isEmpty()) {
            var things = needed.valueStream().map(JsonNode::asText).collect(Collectors.joining("; "));
            throw new InstrumentRefused(file, "it still needs " + things + "; fill that in and take out stillNeeded");
        }
    }

    private static String because(JsonMappingException wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException told) {
                return String.valueOf(told.getMessage());
            }
        }
        return wrong.getOriginalMessage() + where(wrong);
    }

    private static String where(JsonMappingException wrong) {
        var path = wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "" : " (at " + path + ")";
    }
}
