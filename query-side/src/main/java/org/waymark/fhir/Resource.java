package org.waymark.fhir;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One FHIR R4 resource in the making: fields in the order they are told, none where nothing is known. */
public final class Resource {
    private final UUID id;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Resource(String type, UUID id) {
        this.id = id;
        fields.put("resourceType", type);
        fields.put("id", id.toString());
    }

    public static Resource of(String type, UUID id) {
        return new Resource(type, id);
    }

    /** For what has no id of its own here: the same wherever and whenever it is made from the same things. */
    public static Resource derived(String type, Object... from) {
        var name = new StringBuilder(type);
        for (var part : from) {
            name.append('|').append(part);
        }
        return new Resource(type, UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Left out when it is null or an empty list. */
    public Resource with(String field, @Nullable Object value) {
        if (value != null && !(value instanceof Collection<?> several && several.isEmpty())) {
            fields.put(field, value);
        }
        return this;
    }

    public String reference() {
        return Fhir.URN + id;
    }

    Map<String, Object> entry() {
        return Fhir.of("fullUrl", reference(), "resource", fields);
    }
}
