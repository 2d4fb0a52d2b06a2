package org.waymark.ops.register.kind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.register.kind.Entry.Step;
import org.waymark.ops.register.mapping.Cells;

/** Associations of groups, each with the one it belongs to, if any. */
final class Associations implements RowReader {
    private final Ids ids;

    Associations(Ids ids) {
        this.ids = ids;
    }

    @Override
    public @Nullable Entry read(Cells cells) {
        var name = cells.needed("association");
        var area = Areas.needed(cells);
        var formed = cells.neededDate("formed");
        if (name == null || area == null || formed == null) {
            return null;
        }
        var id = ids.association(name);
        List<Step> steps = new ArrayList<>();
        var form = Body.on(formed).with("name", name).with("area", area);
        steps.add(new Step(true, "", form.put(id, "/api/associations/" + id)));
        var parent = cells.text("parent");
        if (parent != null) {
            var path = "/api/associations/" + id + "/parents/" + ids.association(parent);
            steps.add(new Step(false, cells.heading("parent"), Body.on(formed).put(id, path)));
        }
        return new Entry(name, List.of(), steps);
    }
}
