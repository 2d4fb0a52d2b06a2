package org.waymark.ops.register.kind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.livelihood.IncomeBand;
import org.waymark.events.livelihood.LivelihoodEndReason;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.ops.register.kind.Entry.Need;
import org.waymark.ops.register.kind.Entry.Step;
import org.waymark.ops.register.mapping.Cells;

/** Spells of productive work. */
final class Livelihoods implements RowReader {
    private final Ids ids;
    private final Places places;

    Livelihoods(Ids ids, Places places) {
        this.ids = ids;
        this.places = places;
    }

    @Override
    public @Nullable Entry read(Cells cells) {
        var reference = cells.needed("person");
        var group = places.group(cells);
        var kind = cells.neededOne("activity", LivelihoodKind.class);
        var started = cells.neededDate("started");
        var ended = cells.date("ended");
        var reason = cells.one("reason", LivelihoodEndReason.class, LivelihoodEndReason.OTHER);
        var income = cells.band("income", IncomeBand.class, IncomeBand.UNKNOWN);
        cells.inOrder(started, ended, "ended", "ENDS_BEFORE_START", "the work ended before it began; check both dates");
        if (cells.text("ended") == null && cells.text("reason") != null) {
            cells.problem("ended", "MISSING", "it says why the work ended and not when");
        }
        var needs = reference == null ? List.<Need>of() : List.of(new Need(cells.heading("person"), reference));
        if (reference == null || kind == null || started == null) {
            return new Entry(null, needs, List.of());
        }
        var person = ids.person(reference);
        var id = ids.part("livelihood", person, kind, started, String.valueOf(cells.text("activity")));
        var path = "/api/people/" + person + "/livelihoods/" + id;
        List<Step> steps = new ArrayList<>();
        var start = Body.on(started).with("kind", kind).with("withGroup", group).with("income", income);
        steps.add(new Step(
                false,
                cells.heading("started"),
                start.with("description", cells.text("activity")).put(person, path)));
        if (ended != null) {
            var end = Body.on(ended).with("reason", reason);
            steps.add(new Step(false, cells.heading("ended"), end.put(person, path + "/end")));
        }
        return new Entry(null, needs, steps);
    }
}
