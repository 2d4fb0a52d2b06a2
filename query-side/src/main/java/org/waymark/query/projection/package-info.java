/** The one engine that runs every read model: live, rebuilt, and as of a date. */
@NullMarked
package org.waymark.query.projection;

import org.jspecify.annotations.NullMarked;
