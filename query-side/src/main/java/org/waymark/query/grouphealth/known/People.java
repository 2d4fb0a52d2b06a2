package org.waymark.query.grouphealth.known;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.events.person.PersonId;

/**
 * The people a group has ever had, each with a place, so that a sheet is one letter a person. The index is shared by all
 * states between two joinings.
 */
public final class People {
    static final People NONE = new People(List.of());

    @JsonValue
    private final List<PersonId> inOrder;

    private final Map<PersonId, Integer> places;

    private People(List<PersonId> inOrder) {
        this.inOrder = inOrder;
        this.places = HashMap.newHashMap(inOrder.size());
        for (int place = 0; place < inOrder.size(); place++) {
            places.put(inOrder.get(place), place);
        }
    }

    @JsonCreator
    static People of(List<PersonId> inOrder) {
        return new People(inOrder);
    }

    /** Their ids, by place. */
    public List<PersonId> inOrder() {
        return inOrder;
    }

    /** Their place, or -1. */
    public int placeOf(PersonId person) {
        return places.getOrDefault(person, -1);
    }

    People with(PersonId person) {
        if (places.containsKey(person)) {
            return this;
        }
        var longer = new ArrayList<>(inOrder);
        longer.add(person);
        return new People(Collections.unmodifiableList(longer));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof People people && people.inOrder.equals(inOrder);
    }

    @Override
    public int hashCode() {
        return inOrder.hashCode();
    }
}
