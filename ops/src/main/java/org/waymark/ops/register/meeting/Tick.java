package org.waymark.ops.register.meeting;

import java.util.UUID;
import org.waymark.ops.register.csv.Row;

/**
 * One person's mark at one meeting.
 *
 * @param column the heading it stands under
 */
record Tick(Row row, String column, UUID person, Said said) {}
