/** Who read whom, for supervisors. */
@NullMarked
package org.waymark.query.access.reads;

import org.jspecify.annotations.NullMarked;
