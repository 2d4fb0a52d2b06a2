package org.waymark.query.programme;

import java.util.LinkedHashMap;
import java.util.Map;
import org.waymark.query.programme.dhis2.FigureNames;

/** A programme's whole numbers by name, with 0 for what did not happen: it was counted, and there was none. */
final class Reported {
    private Reported() {}

    static Map<String, Integer> of(Programme programme) {
        var all = new LinkedHashMap<String, Integer>();
        FigureNames.all().forEach(name -> all.put(name, 0));
        var people = programme.people();
        all.put("people.registered", people.registered());
        all.put("people.activeMembers", people.activeMembers());
        all.put("people.stabilised", people.stabilised());
        all.put("people.inWork", people.inWork());
        all.put("people.recovered", people.recovered());
        all.put("people.recoveredStillMembers", people.recoveredStillMembers());
        each(all, "people.byKind.", people.byKind());
        each(all, "people.byWork.", people.byWork());
        all.put("groups.total", programme.groups().total());
        each(all, "groups.byPhase.", programme.groups().byPhase());
        each(all, "groups.byKind.", programme.groups().byKind());
        all.put("meetings.held", programme.meetings().held());
        all.put("meetings.didNotMeet", programme.meetings().didNotMeet());
        all.put("meetings.outstanding", programme.meetings().outstanding());
        var flow = programme.flow();
        all.put("flow.joined", flow.joined());
        all.put("flow.left", flow.left());
        all.put("flow.reachedByAdvocacy", flow.reachedByAdvocacy());
        each(all, "flow.leftByReason.", flow.leftByReason());
        each(all, "flow.advocacy.", flow.advocacy());
        return all;
    }

    private static void each(Map<String, Integer> all, String of, Map<? extends Enum<?>, Integer> counted) {
        counted.forEach((kind, count) -> all.put(of + kind.name(), count));
    }
}
