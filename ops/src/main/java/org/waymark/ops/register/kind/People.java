package org.waymark.ops.register.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.Sex;
import org.waymark.ops.register.kind.Entry.Need;
import org.waymark.ops.register.kind.Entry.Step;
import org.waymark.ops.register.mapping.Cells;

/** People, and what a register of members says of them in the same row: see {@link PersonSteps}. */
final class People implements RowReader {
    private static final List<String> DAYS = List.of("registered", "stabilised", "joined");

    private final Ids ids;
    private final Places places;

    People(Ids ids, Places places) {
        this.ids = ids;
        this.places = places;
    }

    @Override
    public @Nullable Entry read(Cells cells) {
        var reference = cells.needed("reference");
        var name = cells.needed("name");
        var area = Areas.needed(cells);
        var kind = cells.neededOne("kind", PersonKind.class);
        var born = cells.date("born");
        var registered = registered(cells);
        DAYS.forEach(field -> cells.inOrder(
                born, quietly(cells, field), field, "DATE_BEFORE_BIRTH", "this is before the person was born"));
        var steps = new PersonSteps(cells, ids, places);
        steps.readAll();
        if (reference == null || name == null || area == null || kind == null || registered == null) {
            return new Entry(reference, needs(cells), List.of());
        }
        var id = ids.person(reference);
        var details = Body.empty()
                .with("name", name)
                .with("sex", cells.one("sex", Sex.class, Sex.UNKNOWN))
                .with("born", born)
                .with("contact", cells.text("contact"))
                .with("reference", reference);
        var register = Body.on(registered).with("kinds", List.of(kind.name())).with("area", area);
        List<Step> all = new ArrayList<>();
        all.add(new Step(true, "", register.with("details", details).put(id, "/api/people/" + id)));
        all.addAll(steps.of(id, registered));
        return new Entry(reference, needs(cells), all);
    }

    private static List<Need> needs(Cells cells) {
        var cared = cells.text("carerOf");
        return cared == null
                ? List.of()
                : PersonSteps.references(cared)
                        .map(reference -> new Need(cells.heading("carerOf"), reference))
                        .toList();
    }

    /** The first day the register knows the person on, when it does not say when they were registered. */
    private static @Nullable PartialDate registered(Cells cells) {
        var days = DAYS.stream().map(cells::date).toArray(PartialDate[]::new);
        if (days[0] != null) {
            return days[0];
        }
        var first = Arrays.stream(days).filter(Objects::nonNull).min(PartialDate::compareTo);
        if (first.isEmpty() && DAYS.stream().allMatch(field -> cells.text(field) == null)) {
            cells.problem("joined", "MISSING", "no day is given on which the person was known to the programme");
        }
        return first.orElse(null);
    }

    /** Its faults have been noted already. */
    private static @Nullable PartialDate quietly(Cells cells, String field) {
        return cells.silent().date(field);
    }
}
