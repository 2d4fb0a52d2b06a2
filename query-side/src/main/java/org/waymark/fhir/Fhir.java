package org.waymark.fhir;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;

/** The small things FHIR R4 resources are made of, and the systems their codes are from. */
public final class Fhir {
    public static final String MEDIA_TYPE = "application/fhir+json";
    public static final String LOINC = "http://loinc.org";
    public static final String OBSERVATION_CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";
    public static final String ROLE = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";

    static final String URN = "urn:uuid:";
    private static final String OURS = "urn:x-waymark:";
    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    private static final String REASON = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

    private Fhir() {}

    /** An object of names and values in turn; those that are null are left out. */
    public static Map<String, Object> of(@Nullable Object... namesAndValues) {
        var all = new LinkedHashMap<String, Object>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            var value = namesAndValues[at + 1];
            if (value != null) {
                all.put(String.valueOf(namesAndValues[at]), value);
            }
        }
        return all;
    }

    /** A system of codes that are Waymark's own. */
    public static String ours(String what) {
        return OURS + what;
    }

    public static Map<String, Object> coding(String system, String code, @Nullable String display) {
        return of("system", system, "code", code, "display", display);
    }

    @SafeVarargs
    public static Map<String, Object> concept(String text, Map<String, Object>... codings) {
        return of("coding", codings.length == 0 ? null : List.of(codings), "text", text);
    }

    public static Map<String, Object> reference(Resource to) {
        return of("reference", to.reference());
    }

    public static Map<String, Object> identifier(UUID id) {
        return of("system", "urn:ietf:rfc:3986", "value", URN + id);
    }

    /** Known to the year, the month or the day, as FHIR dates are. */
    public static @Nullable Map<String, Object> period(@Nullable PartialDate from, @Nullable PartialDate until) {
        return from == null && until == null
                ? null
                : of("start", from == null ? null : from.toString(), "end", until == null ? null : until.toString());
    }

    /** A name as one text: what is a family name differs from place to place. */
    public static Map<String, Object> name(@Nullable String text) {
        return text == null ? absent("masked") : of("use", "usual", "text", text);
    }

    /** Stands for a value that cannot be told, with the reason. */
    public static Map<String, Object> absent(String reason) {
        return of("extension", List.of(of("url", ABSENT, "valueCode", reason)));
    }

    public static Map<String, Object> absentValue(String code, String text) {
        return concept(text, coding(REASON, code, null));
    }

    /** Resources that belong together, none of them claimed to be stored anywhere under its id. */
    public static Map<String, Object> collection(Instant at, List<Resource> resources) {
        return of(
                "resourceType",
                "Bundle",
                "type",
                "collection",
                "timestamp",
                at.toString(),
                "entry",
                resources.stream().map(Resource::entry).toList());
    }
}
