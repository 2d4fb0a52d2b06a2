package org.waymark.command.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waymark.command.shared.Rejection;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent;
import org.waymark.events.group.GroupEvent.AffiliationEnded;
import org.waymark.events.group.GroupEvent.GroupDissolved;
import org.waymark.events.group.GroupEvent.PersonLeftGroup;

/** Ends a group and says of everything that ends with it that it ended. */
record Dissolution(Roster roster, Sheets sheets, Affiliations affiliations) {
    List<GroupEvent> of(GroupCommand.DissolveGroup command) {
        requireNothingAfter(command);
        var events = new ArrayList<GroupEvent>();
        for (var membership : roster.lasting()) {
            events.add(new PersonLeftGroup(
                    command.groupId(),
                    command.occurredOn(),
                    membership.id(),
                    membership.personId(),
                    ExitReason.GROUP_DISSOLVED));
        }
        var affiliation = affiliations.lasting();
        if (affiliation != null) {
            events.add(new AffiliationEnded(command.groupId(), command.occurredOn(), affiliation.associationId()));
        }
        events.add(new GroupDissolved(command.groupId(), command.occurredOn(), command.reason()));
        return events;
    }

    private void requireNothingAfter(GroupCommand.DissolveGroup command) {
        var day = command.occurredOn();
        var dates = sheets.after(day);
        if (!dates.isEmpty()) {
            throw Rejection.RECORDED_AFTERWARDS.because(
                    "sheets are recorded after that day, for %s; check the date".formatted(Listing.of(dates)),
                    Map.of("dates", dates.stream().map(String::valueOf).toList()));
        }
        if (roster.changedAfter(day) || affiliations.changedAfter(day)) {
            throw Rejection.RECORDED_AFTERWARDS.because(
                    "somebody joined or left, or the group moved between associations, after that day; check the date");
        }
    }
}
