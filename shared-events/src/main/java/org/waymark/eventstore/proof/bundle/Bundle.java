package org.waymark.eventstore.proof.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.proof.note.BadNote;

/**
 * A checkpoint and what is proved by it: events that stand in the history, and that an earlier checkpoint is its beginning.
 *
 * @param format {@link #FORMAT}
 * @param checkpoint the signed note
 * @param subject the aggregate whose whole history the entries are, from its first event; null when they are not one
 * @param entries events with their proofs, in order
 * @param earlier proves that a checkpoint somebody kept is the beginning of this one
 */
public record Bundle(
        String format,
        String checkpoint,
        @Nullable String subject,
        List<Entry> entries,
        @Nullable Earlier earlier) {
    public static final String FORMAT = "waymark.proof.1";

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(
                    LogicalType.Integer,
                    whole -> whole.setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    /**
     * An event and its way to the root. Either the event is there or its hash alone.
     *
     * @param index its place in the tree, from 0: one less than its position
     * @param leaf the hash, in base64
     * @param path hashes in base64
     */
    public record Entry(
            long index, @Nullable String leaf, @Nullable Content event, List<String> path) {}

    /**
     * An event as the store holds it; see {@link org.waymark.eventstore.StoredEvent}.
     *
     * @param timestamp milliseconds since 1970
     * @param payload in base64
     * @param metaData in base64
     */
    public record Content(
            String eventId,
            @Nullable String aggregateType,
            String aggregateId,
            long sequence,
            long timestamp,
            String name,
            @Nullable String revision,
            String payload,
            @Nullable String metaData) {}

    /** That the tree of that size is the beginning: hashes in base64. */
    public record Earlier(long size, List<String> path) {}

    /** {@link BadNote} when it is anything but a bundle, with nothing beside. */
    public static Bundle parse(String json) {
        try {
            var bundle = STRICT.readValue(json, Bundle.class);
            if (bundle != null && FORMAT.equals(bundle.format)) {
                return bundle;
            }
        } catch (JsonProcessingException unreadable) {
            // answered below
        }
        throw new BadNote("this is no file of proofs of the form " + FORMAT);
    }

    public String json() {
        try {
            return STRICT.writerWithDefaultPrettyPrinter().writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
