package org.waymark.ops.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.waymark.ops.register.csv.Row;
import org.waymark.ops.register.kind.Entry;
import org.waymark.ops.register.kind.Ids;
import org.waymark.ops.register.kind.RowReader;
import org.waymark.ops.register.mapping.Reading;

/** Reads a register in which each row stands for itself, and holds back the rows that cannot go in. */
final class Rows {
    private final Ids ids;
    private final KnownPeople people;
    private final Tally tally;

    Rows(Ids ids, KnownPeople people, Tally tally) {
        this.ids = ids;
        this.people = people;
        this.tally = tally;
    }

    List<Draft> read(Reading reading, RowReader reader) {
        Map<List<String>, Row> seen = new HashMap<>();
        Map<String, Row> keys = new HashMap<>();
        List<Draft> drafts = new ArrayList<>();
        for (var row : reading.sheet().rows()) {
            var first = seen.putIfAbsent(reading.ownCells(row), row);
            if (first != null) {
                tally.repeated(row, first.line());
                continue;
            }
            var cells = reading.cells(row);
            var entry = reader.read(cells);
            var draft = new Draft(row, entry, cells.problems());
            keepOne(keys, draft);
            drafts.add(draft);
        }
        holdBackWhoNeedsAStranger(drafts);
        return drafts;
    }

    private static void keepOne(Map<String, Row> keys, Draft draft) {
        var key = draft.entry() == null ? null : draft.entry().key();
        var first = key == null ? null : keys.putIfAbsent(key, draft.row());
        if (first != null) {
            draft.problem(
                    "",
                    "TWICE_IN_REGISTER",
                    "line " + first.line() + " says something else under the same name or number; keep the one that is"
                            + " right, or give this one its own");
        }
    }

    /** A row may need somebody of another row; when that row is held back, so is this one, and so on. */
    private void holdBackWhoNeedsAStranger(List<Draft> drafts) {
        boolean again = true;
        while (again) {
            again = false;
            var here = registeredBy(drafts);
            for (var draft : drafts) {
                again |= draft.isGood() && holdBack(draft, here);
            }
        }
        // the rows that were bad from the start hear of their strangers too
        var here = registeredBy(drafts);
        drafts.stream()
                .filter(draft -> !draft.isGood() && draft.entry() != null && !strangersNoted(draft))
                .forEach(draft -> holdBack(draft, here));
    }

    private static boolean strangersNoted(Draft draft) {
        return draft.problems().stream().anyMatch(problem -> problem.code().equals("PERSON_UNKNOWN"));
    }

    private Set<UUID> registeredBy(List<Draft> drafts) {
        Set<UUID> here = new HashSet<>();
        for (var draft : drafts) {
            var entry = draft.entry();
            if (draft.isGood() && entry != null && entry.key() != null) {
                here.add(ids.person(entry.key()));
            }
        }
        return here;
    }

    private boolean holdBack(Draft draft, Set<UUID> here) {
        boolean stranger = false;
        for (var need : needs(draft)) {
            var person = ids.person(need.reference());
            if (!here.contains(person) && !people.knows(person)) {
                draft.problem(
                        need.column(),
                        "PERSON_UNKNOWN",
                        "nobody is registered as " + need.reference() + "; take the register in which they stand first,"
                                + " or correct the number");
                stranger = true;
            }
        }
        return stranger;
    }

    private static List<Entry.Need> needs(Draft draft) {
        return draft.entry() == null ? List.of() : draft.entry().needs();
    }
}
