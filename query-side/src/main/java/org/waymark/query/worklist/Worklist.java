package org.waymark.query.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.access.reads.ShowsPeople;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.Personal;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.PersonId;
import org.waymark.query.worklist.known.PersonWork;

/**
 * The answer to {@link FindWork}: the most urgent first, then who has waited longest.
 *
 * @param next where the next page begins, nothing on the last one
 */
record Worklist(List<Item> items, @Nullable String next) implements ShowsPeople {
    @Override
    public Stream<PersonId> peopleShown() {
        return items.stream().flatMap(item -> Stream.ofNullable(item.person()));
    }

    /**
     * Somebody to visit or a group to remind.
     *
     * @param person nothing when a group is meant
     * @param group which group it is about, if any
     * @param name of the person, or of the group when no person is meant
     * @param since when the reason arose
     * @param why a sentence for the case worker
     */
    record Item(
            Reason reason,
            @Nullable PersonId person,
            @Nullable GroupId group,
            @Nullable Confidential name,
            @Nullable Area area,
            @Nullable AccountId caseWorker,
            LocalDate since,
            @Personal String why) {

        static Item of(Reason reason, PersonWork person, @Nullable GroupId group, LocalDate since, String why) {
            return new Item(reason, person.id(), group, person.name(), person.area(), person.caseWorker(), since, why);
        }

        /** Whom it is about: what orders those who have waited equally long. */
        String about() {
            return person != null ? person.toString() : String.valueOf(group);
        }
    }
}
