package org.waymark.ops.register.kind;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.recovery.Chime;
import org.waymark.events.recovery.Step;
import org.waymark.ops.register.kind.Entry.Need;
import org.waymark.ops.register.mapping.Cells;

/** Steps of recovery. */
final class Milestones implements RowReader {
    private final Ids ids;

    Milestones(Ids ids) {
        this.ids = ids;
    }

    @Override
    public @Nullable Entry read(Cells cells) {
        var reference = cells.needed("person");
        var step = cells.neededOne("step", Step.class);
        var day = cells.neededDate("date");
        var chime = cells.one("chime", Chime.class);
        var needs = reference == null ? List.<Need>of() : List.of(new Need(cells.heading("person"), reference));
        if (reference == null || step == null || day == null) {
            return new Entry(null, needs, List.of());
        }
        var person = ids.person(reference);
        var id = ids.part("milestone", person, step, day);
        var body = Body.on(day).with("step", step).with("chime", chime).with("note", cells.text("note"));
        var command = body.put(person, "/api/people/" + person + "/milestones/" + id);
        return new Entry(null, needs, List.of(new Entry.Step(false, cells.heading("step"), command)));
    }
}
