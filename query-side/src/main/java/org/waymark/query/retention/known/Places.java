package org.waymark.query.retention.known;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.events.person.PersonId;

/** People in the order they were first named; the index is shared by every state until somebody new is named. */
public final class Places {
    static final Places NONE = new Places(List.of());

    @JsonValue
    private final List<PersonId> inOrder;

    private final Map<PersonId, Integer> places;

    @JsonCreator
    Places(List<PersonId> inOrder) {
        this.inOrder = List.copyOf(inOrder);
        places = HashMap.newHashMap(inOrder.size());
        inOrder.forEach(person -> places.put(person, places.size()));
    }

    int placeOf(PersonId person) {
        return places.getOrDefault(person, -1);
    }

    /** Those not yet named come last, in order of their ids: the order within a sheet says nothing. */
    Places with(Collection<PersonId> named) {
        if (places.keySet().containsAll(named)) {
            return this;
        }
        var more = new ArrayList<>(inOrder);
        named.stream().filter(person -> !places.containsKey(person)).sorted().forEach(more::add);
        return new Places(more);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Places that && that.inOrder.equals(inOrder);
    }

    @Override
    public int hashCode() {
        return inOrder.hashCode();
    }
}
