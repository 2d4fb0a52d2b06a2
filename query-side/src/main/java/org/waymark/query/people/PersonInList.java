package org.waymark.query.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.PersonKind;

/** One person in a list: enough to know them by. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonInList(
        String id,
        Confidential name,
        @Nullable Confidential reference,
        Set<PersonKind> kinds,
        @Nullable Area area,
        @Nullable AccountId caseWorker,
        @Nullable ClosingReason closed,
        List<MemberOf> groups) {
    /** A group the person is in now. */
    public record MemberOf(GroupId groupId, MembershipId membershipId, GroupRole role, PartialDate joinedOn) {}

    static PersonInList of(PersonCard card) {
        return new PersonInList(
                card.id(),
                card.name(),
                card.reference(),
                card.kinds(),
                card.area(),
                card.caseWorker(),
                card.closed(),
                card.current().stream()
                        .map(in -> new MemberOf(in.groupId(), in.id(), in.role(), in.joinedOn()))
                        .toList());
    }
}
