package org.waymark.query.worklist.known;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the worklist is computed from, as of any day: a document for each person and one for each group. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PersonWork.class, name = WorklistDocument.PERSON),
    @JsonSubTypes.Type(value = GroupWork.class, name = WorklistDocument.GROUP)
})
public sealed interface WorklistDocument permits PersonWork, GroupWork {
    String PERSON = "person";
    String GROUP = "group";
}
