package org.waymark.ops.register.meeting;

import java.io.Serial;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.waymark.ops.client.ApiRefused;
import org.waymark.ops.client.Command;
import org.waymark.ops.client.Lanes;
import org.waymark.ops.client.Receipt;
import org.waymark.ops.register.kind.Ids;

/** Records meetings under ids made from their days; what was taken back stays so, and may be recorded anew under the next. */
final class Recording {
    private final Lanes lanes;
    private final Ids ids;
    private final RecordedSheets recorded;
    private final boolean again;

    /** @param again whether what was taken back in Waymark is meant to be recorded anew */
    Recording(Lanes lanes, Ids ids, RecordedSheets recorded, boolean again) {
        this.lanes = lanes;
        this.ids = ids;
        this.recorded = recorded;
        this.again = again;
    }

    /** Somebody took this meeting back, and nobody said that the register knows better. */
    static final class TakenBack extends RuntimeException {
        static final String CODE = "MEETING_RETRACTED";

        @Serial
        private static final long serialVersionUID = 1L;

        TakenBack() {
            super(
                    "what was recorded of that day was taken back in Waymark; take it out of the register, or import with"
                            + " --again to record it anew",
                    null,
                    false,
                    false);
        }
    }

    /**
     * @param door what stands behind the meeting in the address
     * @throws ApiRefused when it is refused for good
     * @throws TakenBack when it was taken back, nothing stands in its place, and it is not to be recorded again
     */
    Receipt record(UUID group, LocalDate day, String door, Map<String, Object> body) {
        for (int times = 0; ; times++) {
            var meeting = times == 0 ? ids.part("meeting", group, day) : ids.part("meeting", group, day, times);
            var path = "/api/groups/" + group + "/meetings/" + meeting + door;
            try {
                var receipt = Sending.send(lanes, new Command(group, path, body));
                if (!receipt.repeated() || !recorded.tookBack(group, meeting)) {
                    return receipt;
                }
            } catch (ApiRefused refused) {
                if (!refused.code().equals("ID_TAKEN") || !recorded.tookBack(group, meeting)) {
                    throw refused;
                }
            }
            if (!again && !recorded.holds(group, day)) {
                throw new TakenBack();
            }
        }
    }
}
