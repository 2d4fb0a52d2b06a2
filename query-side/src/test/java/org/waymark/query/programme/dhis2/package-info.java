/** What DHIS2 gets. */
@NullMarked
package org.waymark.query.programme.dhis2;

import org.jspecify.annotations.NullMarked;
