package org.waymark.query.worklist;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a programme means by missing, recent and due; nothing stored depends on it, so a change needs no rebuild.
 *
 * @param missedMeetings so many scheduled meetings missed in a row are an interruption
 * @param missedDays and at least so many days since the person was last seen, so that weekly groups are not hasty
 * @param recentDays a setback older than this is no longer recent
 * @param measureDays the next measure is due so long after the last one
 * @param sheetGraceDays a sheet is outstanding so long after the period it belongs to
 * @param sheetLookBackDays older holes are not asked for any more
 */
@ConfigurationProperties("waymark.worklist")
record Thresholds(
        @DefaultValue("3") int missedMeetings,
        @DefaultValue("28") int missedDays,
        @DefaultValue("90") int recentDays,
        @DefaultValue("90") int measureDays,
        @DefaultValue("3") int sheetGraceDays,
        @DefaultValue("180") int sheetLookBackDays) {
    static final Thresholds USUAL = new Thresholds(3, 28, 90, 90, 3, 180);
}
