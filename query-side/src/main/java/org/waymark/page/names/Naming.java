package org.waymark.page.names;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.PersonId;
import org.waymark.page.Asking;

/** Finds the names for a page, and asks for none that it does not show: each that is told is written down as read. */
@Component
public final class Naming {
    private final Asking asking;

    Naming(Asking asking) {
        this.asking = asking;
    }

    /** Nothing in a stream counts as nobody. */
    public Names of(Stream<? extends @Nullable PersonId> people, Stream<? extends @Nullable GroupId> groups) {
        Set<PersonId> who =
                people.filter(Objects::nonNull).map(Objects::requireNonNull).collect(Collectors.toSet());
        Set<GroupId> which =
                groups.filter(Objects::nonNull).map(Objects::requireNonNull).collect(Collectors.toSet());
        var called = who.isEmpty()
                ? Names.NONE.people()
                : asking.of(new NamePeople(who), NamePeople.Called.class).items().stream()
                        .collect(Collectors.toMap(one -> one.id().toString(), NamePeople.One::name));
        var named = which.isEmpty()
                ? Names.NONE.groups()
                : asking.of(new NameGroups(which), NameGroups.Called.class).items().stream()
                        .collect(Collectors.toMap(one -> one.id().toString(), NameGroups.One::name));
        return new Names(called, named);
    }
}
