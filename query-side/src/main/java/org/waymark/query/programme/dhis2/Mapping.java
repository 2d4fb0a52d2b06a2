package org.waymark.query.programme.dhis2;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;

/**
 * Which of our numbers and areas is which in a DHIS2.
 *
 * @param orgUnits the uid of each area that reports; none lies within another, since DHIS2 adds up itself
 * @param values by the name of our figure
 */
public record Mapping(SortedMap<Area, String> orgUnits, SortedMap<String, Element> values) {
    private static final Pattern UID = Pattern.compile("[A-Za-z][A-Za-z0-9]{10}");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What a figure is called there; the combination of categories may be left to DHIS2's default. */
    public record Element(String dataElement, @Nullable String categoryOptionCombo) {
        public Element {
            requireUid(dataElement, "dataElement");
            if (categoryOptionCombo != null) {
                requireUid(categoryOptionCombo, "categoryOptionCombo");
            }
        }
    }

    public Mapping {
        if (orgUnits == null || orgUnits.isEmpty() || values == null || values.isEmpty()) {
            throw new IllegalArgumentException("it has orgUnits and values, at least one of each");
        }
        orgUnits = new TreeMap<>(orgUnits);
        values = new TreeMap<>(values);
        orgUnits.values().forEach(uid -> requireUid(uid, "orgUnits"));
        for (var figure : values.keySet()) {
            if (!FigureNames.isOne(figure)) {
                throw new IllegalArgumentException(
                        "there is no figure " + figure + "; there are " + String.join(", ", FigureNames.all()));
            }
        }
        for (var area : orgUnits.keySet()) {
            for (var other : orgUnits.keySet()) {
                if (!area.equals(other) && area.contains(other)) {
                    throw new IllegalArgumentException(other + " lies within " + area
                            + ", and both are mapped: DHIS2 would count its people twice; map the lower areas only");
                }
            }
        }
    }

    /** @throws Refused with a sentence when the file cannot be used */
    static Mapping read(Path file) {
        try {
            return JSON.readValue(Files.readString(file), Mapping.class);
        } catch (JsonProcessingException wrong) {
            throw new Refused(because(wrong));
        } catch (IOException unreadable) {
            throw new Refused("it cannot be read as UTF-8 text");
        }
    }

    private static String because(JsonProcessingException wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException told) {
                return String.valueOf(told.getMessage());
            }
        }
        return wrong.getOriginalMessage();
    }

    private static void requireUid(@Nullable String uid, String where) {
        if (uid == null || !UID.matcher(uid).matches()) {
            throw new IllegalArgumentException(
                    where + " is a DHIS2 uid: a letter and ten letters or digits, and \"" + uid + "\" is none");
        }
    }

    /** The file of uids cannot be used; the message says why. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why, null, false, false);
        }
    }
}
