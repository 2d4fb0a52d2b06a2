/** How long people stay in their group, from joining and after recovery, with what the figures do not show. */
@NullMarked
package org.waymark.query.retention;

import org.jspecify.annotations.NullMarked;
