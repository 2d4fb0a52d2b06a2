package org.waymark.query.retention.known;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What retention is computed from: a document for each person and a small one for each group, joined when asked. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PersonSpells.class, name = RetentionDocument.PERSON),
    @JsonSubTypes.Type(value = GroupFacts.class, name = RetentionDocument.GROUP)
})
public sealed interface RetentionDocument permits PersonSpells, GroupFacts {
    String PERSON = "person";
    String GROUP = "group";
}
