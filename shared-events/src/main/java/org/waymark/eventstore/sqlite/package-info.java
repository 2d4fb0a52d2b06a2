/** The embedded event store: one SQLite file, one writer, commits shared by those who commit at the same moment. */
@NullMarked
package org.waymark.eventstore.sqlite;

import org.jspecify.annotations.NullMarked;
