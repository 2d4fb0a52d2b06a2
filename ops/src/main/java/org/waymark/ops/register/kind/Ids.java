package org.waymark.ops.register.kind;

import java.util.UUID;
import org.waymark.ops.client.Command;

/** Ids made from a programme's own words, so that the same row is the same thing whenever and wherever it is taken. */
public record Ids(String programme) {
    public UUID person(String reference) {
        return Command.idOf("person", programme, reference);
    }

    /** Two groups of one name are two groups when they are in two areas. */
    public UUID group(String area, String name) {
        return Command.idOf("group", programme, area, name);
    }

    public UUID association(String name) {
        return Command.idOf("association", programme, name);
    }

    /** Anything a person or a group has: named by what tells it from the others. */
    public UUID part(String what, UUID whose, Object... words) {
        var all = new StringBuilder(whose.toString());
        for (var word : words) {
            all.append('\u001f').append(word);
        }
        return Command.idOf(what, programme, all.toString());
    }
}
