/** Shortcuts for loading long histories, always ignored when in doubt. */
@NullMarked
package org.waymark.eventstore.snapshot;

import org.jspecify.annotations.NullMarked;
