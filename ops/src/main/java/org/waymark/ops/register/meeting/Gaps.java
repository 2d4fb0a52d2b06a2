package org.waymark.ops.register.meeting;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.waymark.ops.client.ApiRefused;
import org.waymark.ops.client.Command;
import org.waymark.ops.client.Lanes;
import org.waymark.ops.register.mapping.Problem;

/** Adds to sheets that are recorded what they lack; what a sheet says otherwise somebody may have corrected since. */
final class Gaps {
    private final Lanes lanes;
    private final RecordedSheets recorded;
    private final LocalDate today;
    private final Faults faults;

    Gaps(Lanes lanes, RecordedSheets recorded, LocalDate today, Faults faults) {
        this.lanes = lanes;
        this.recorded = recorded;
        this.today = today;
        this.faults = faults;
    }

    void fill(UUID group, String sheet, Tick tick) {
        var now = recorded.marks(group, sheet).getOrDefault(tick.person().toString(), Said.NOT_MARKED.name());
        if (now.equals(tick.said().name())) {
            faults.there(1);
        } else if (!now.equals(Said.NOT_MARKED.name())) {
            fault(
                    tick,
                    "MARK_DIFFERS",
                    "the sheet says " + now.toLowerCase(Locale.ROOT)
                            + " already; if this is right, correct the attendance in Waymark, so that the reason is kept");
        } else {
            add(group, sheet, tick);
        }
    }

    private void add(UUID group, String sheet, Tick tick) {
        var path = "/api/groups/" + group + "/meetings/" + sheet + "/attendance/" + tick.person();
        Map<String, Object> body = Map.of(
                "occurredOn", today.toString(),
                "mark", tick.said().name(),
                "reason", "added from the register afterwards");
        try {
            Sending.send(lanes, new Command(group, path, body));
            faults.taken(1);
        } catch (ApiRefused refused) {
            fault(tick, refused.code(), String.valueOf(refused.getMessage()));
        }
    }

    private void fault(Tick tick, String code, String sentence) {
        faults.fault(tick.row(), new Problem(tick.column(), code, sentence));
    }
}
