package org.waymark.command.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.events.person.PersonKind;

class FingerprintTest {
    private record Register(Set<PersonKind> kinds, Map<String, Integer> marks) {}

    private record Enrol(Set<PersonKind> kinds, Map<String, Integer> marks) {}

    private final Fingerprint fingerprint = new Fingerprint();

    @Test
    void the_order_of_sets_and_maps_makes_no_other_command() {
        assertThat(fingerprint.of(register(List.of(PersonKind.CARER, PersonKind.PERSON_WITH_MENTAL_ILLNESS), "b", "a")))
                .isEqualTo(fingerprint.of(
                        register(List.of(PersonKind.PERSON_WITH_MENTAL_ILLNESS, PersonKind.CARER), "a", "b")));
    }

    @Test
    void other_values_or_another_name_make_another_command() {
        var one = new Register(Set.of(PersonKind.CARER), Map.of("a", 1));
        assertThat(fingerprint.of(one))
                .isNotEqualTo(fingerprint.of(new Register(Set.of(PersonKind.CARER), Map.of("a", 2))))
                .isNotEqualTo(fingerprint.of(new Register(Set.of(), Map.of("a", 1))))
                .isNotEqualTo(fingerprint.of(new Enrol(Set.of(PersonKind.CARER), Map.of("a", 1))));
    }

    private static Register register(List<PersonKind> kinds, String... names) {
        var marks = new LinkedHashMap<String, Integer>();
        for (var name : names) {
            marks.put(name, 1);
        }
        return new Register(new LinkedHashSet<>(kinds), marks);
    }
}
