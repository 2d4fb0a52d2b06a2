/** A programme's numbers for DHIS2, as aggregate data values by organisation unit and month. */
@NullMarked
package org.waymark.query.programme.dhis2;

import org.jspecify.annotations.NullMarked;
