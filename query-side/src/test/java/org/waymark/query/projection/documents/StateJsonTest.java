package org.waymark.query.projection.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.events.PartialDate;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.Mark;
import org.waymark.events.group.Schedule;
import org.waymark.events.person.PersonId;

class StateJsonTest {
    record Everything(
            PersonId id,
            @Nullable String note,
            PartialDate since,
            LocalDate day,
            Schedule schedule,
            Map<PersonId, Mark> marks,
            Set<Mark> kinds,
            Set<PersonId> people,
            List<Inner> inner,
            int count,
            double share,
            boolean open) {
        boolean isComputed() {
            return true;
        }

        String getComputed() {
            return "never written";
        }
    }

    record Inner(Mark mark, @Nullable Long number) {}

    private static final List<PersonId> PEOPLE = List.of(person(3), person(1), person(2));
    private final StateJson<Everything> json = new StateJson<>(Everything.class);

    @Test
    void a_state_is_read_back_equal_and_written_again_to_the_same_bytes() {
        var state = state(PEOPLE);
        var bytes = json.write(state);
        assertThat(json.read(bytes)).isEqualTo(state);
        assertThat(json.write(json.read(bytes))).isEqualTo(bytes);
    }

    @Test
    void equal_states_give_equal_bytes_whatever_order_they_were_filled_in() {
        assertThat(state(PEOPLE)).isEqualTo(state(PEOPLE.reversed()));
        assertThat(json.write(state(PEOPLE))).isEqualTo(json.write(state(PEOPLE.reversed())));
    }

    @Test
    void nothing_unknown_or_computed_is_written() {
        assertThat(new String(json.write(state(PEOPLE)), UTF_8)).doesNotContain("note", "omputed", "null");
    }

    private static Everything state(List<PersonId> order) {
        var marks = new LinkedHashMap<PersonId, Mark>();
        order.forEach(person -> marks.put(person, Mark.PRESENT));
        return new Everything(
                order.stream().min(PersonId::compareTo).orElseThrow(),
                null,
                PartialDate.of("2014-02"),
                LocalDate.parse("2014-02-05"),
                Schedule.of(Cadence.MONTHLY),
                marks,
                new LinkedHashSet<>(List.of(Mark.values())),
                new LinkedHashSet<>(order),
                List.of(new Inner(Mark.ABSENT, null), new Inner(Mark.PRESENT, 7L)),
                3,
                0.1,
                true);
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(1, number));
    }
}
