package org.waymark.query.programme.known;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a programme's numbers are added up from: a document for each person, each group and each association. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PersonCount.class, name = ProgrammeDocument.PERSON),
    @JsonSubTypes.Type(value = GroupCount.class, name = ProgrammeDocument.GROUP),
    @JsonSubTypes.Type(value = AssociationCount.class, name = ProgrammeDocument.ASSOCIATION)
})
public sealed interface ProgrammeDocument permits PersonCount, GroupCount, AssociationCount {
    String PERSON = "person";
    String GROUP = "group";
    String ASSOCIATION = "association";
}
