package org.waymark.ops.bench.fuzz;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A few ids of each kind: most requests are about what is there. */
final class Ids {
    private static final int OF_A_KIND = 4;

    /** What an id is of, as far as its name tells. */
    enum Kind {
        PERSON,
        GROUP,
        ASSOCIATION,
        OTHER;

        static Kind of(String name) {
            var word = name.toLowerCase(Locale.ROOT);
            if (word.startsWith("person") || word.startsWith("carer") || word.startsWith("supporter")) {
                return PERSON;
            }
            if (word.startsWith("association") || word.startsWith("parent")) {
                return ASSOCIATION;
            }
            return word.startsWith("group") ? GROUP : OTHER;
        }
    }

    private final Random random;
    private final Map<Kind, List<String>> ids = new EnumMap<>(Kind.class);

    Ids(Random random) {
        this.random = random;
        for (var kind : Kind.values()) {
            var some = new ArrayList<String>();
            for (int number = 0; number < OF_A_KIND; number++) {
                some.add(fresh());
            }
            ids.put(kind, some);
        }
    }

    List<String> of(Kind kind) {
        return ids.getOrDefault(kind, List.of());
    }

    String oneOf(Kind kind) {
        return of(kind).get(random.nextInt(OF_A_KIND));
    }

    /** One that nothing has yet. */
    String fresh() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
