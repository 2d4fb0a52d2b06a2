package org.waymark.ops.register.kind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupRole;
import org.waymark.ops.register.kind.Entry.Need;
import org.waymark.ops.register.kind.Entry.Step;
import org.waymark.ops.register.mapping.Cells;

/** Spells of people in groups; who left and came back has two rows. */
final class Memberships implements RowReader {
    private final Ids ids;
    private final Places places;

    Memberships(Ids ids, Places places) {
        this.ids = ids;
        this.places = places;
    }

    @Override
    public @Nullable Entry read(Cells cells) {
        var reference = cells.needed("person");
        cells.needed("group");
        var group = places.group(cells);
        var joined = cells.neededDate("joined");
        var left = cells.date("left");
        var reason = cells.one("reason", ExitReason.class, ExitReason.OTHER);
        var role = cells.one("role", GroupRole.class, GroupRole.MEMBER);
        var observed = cells.date("observedFrom");
        cells.inOrder(joined, left, "left", "ENDS_BEFORE_START", "the person left before joining; check both dates");
        if (left == null && cells.text("left") == null && cells.text("reason") != null) {
            cells.problem("left", "MISSING", "there is a reason for leaving and no day");
        }
        if (reference == null || group == null || joined == null) {
            return null;
        }
        var person = ids.person(reference);
        var id = ids.part("membership", person, group, joined);
        var path = "/api/groups/" + group + "/members/" + id;
        List<Step> steps = new ArrayList<>();
        var join = Body.on(joined).with("personId", person).with("role", role).with("observedFrom", observed);
        if (left != null) {
            // recorded whole, so that an earlier spell can be recorded after a later one
            join.with("leftOn", left).with("exitReason", reason);
        }
        steps.add(new Step(false, cells.heading("joined"), join.put(group, path)));
        if (left != null) {
            var leave = Body.on(left).with("reason", reason);
            steps.add(new Step(false, cells.heading("left"), leave.put(group, path + "/leaving")));
        }
        return new Entry(null, List.of(new Need(cells.heading("person"), reference)), steps);
    }
}
