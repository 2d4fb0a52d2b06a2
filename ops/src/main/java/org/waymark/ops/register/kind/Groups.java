package org.waymark.ops.register.kind;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.group.Schedule.Anchor;
import org.waymark.ops.register.kind.Entry.Step;
import org.waymark.ops.register.mapping.Cells;

/** Self-help groups: what they are, when they meet, which association they belong to. */
final class Groups implements RowReader {
    private final Ids ids;
    private final Places places;

    Groups(Ids ids, Places places) {
        this.ids = ids;
        this.places = places;
    }

    @Override
    public @Nullable Entry read(Cells cells) {
        var name = cells.needed("group");
        var area = Areas.needed(cells);
        var kind = cells.neededOne("kind", GroupKind.class);
        var formed = cells.neededDate("formed");
        var schedule = schedule(cells);
        var format = cells.one("format", MeetingFormat.class, MeetingFormat.FACE_TO_FACE);
        if (name == null || area == null || kind == null || formed == null || schedule == null) {
            return null;
        }
        var id = ids.group(area, name);
        List<Step> steps = new ArrayList<>();
        var form = Body.on(formed).with("name", name).with("kind", kind).with("format", format);
        steps.add(new Step(
                true, "", form.with("schedule", schedule).with("area", area).put(id, "/api/groups/" + id)));
        affiliate(cells, id, formed, steps);
        return new Entry(name + " in " + area, List.of(), steps);
    }

    private static @Nullable Body schedule(Cells cells) {
        var cadence = cells.neededOne("cadence", Cadence.class);
        var day = cells.one("day", DayOfWeek.class);
        var anchor = cells.one("anchor", Anchor.class, Anchor.NONE);
        return cadence == null
                ? null
                : Body.empty().with("cadence", cadence).with("day", day).with("anchor", anchor);
    }

    private void affiliate(Cells cells, UUID group, PartialDate formed, List<Step> steps) {
        var association = places.association(cells, "association");
        if (association == null) {
            return;
        }
        var given = cells.date("affiliated");
        var since = given == null || given.certainlyBefore(formed) ? formed : given;
        var path = "/api/groups/" + group + "/associations/" + association;
        steps.add(new Step(false, cells.heading("association"), Body.on(since).put(group, path)));
    }
}
