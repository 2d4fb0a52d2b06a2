package org.waymark.query.worklist;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.waymark.events.Uuids;
import org.waymark.query.worklist.Worklist.Item;
import org.waymark.web.Problem;

/** The last item of a page, from which the next one goes on. */
record WorkCursor(Reason reason, LocalDate since, String about) {

    static WorkCursor at(Item item) {
        return new WorkCursor(item.reason(), item.since(), item.about());
    }

    static WorkCursor read(String text) {
        var parts = text.split("_(?=\\d{4}-)|_(?=[0-9a-f]{8}-)", -1);
        try {
            if (parts.length == 3) {
                return new WorkCursor(
                        Reason.valueOf(parts[0]),
                        LocalDate.parse(parts[1]),
                        Uuids.parse(parts[2]).toString());
            }
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            // answered below
        }
        throw Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "INVALID_CURSOR",
                        "The cursor is not one that the list gave; begin again without it.")
                .thrown();
    }

    boolean before(Item item) {
        int byDay = since.compareTo(item.since());
        return byDay < 0 || (byDay == 0 && about.compareTo(item.about()) < 0);
    }

    @Override
    public String toString() {
        return reason + "_" + since + "_" + about;
    }
}
