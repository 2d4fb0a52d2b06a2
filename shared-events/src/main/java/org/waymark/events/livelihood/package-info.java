/** A person's productive work. */
@NullMarked
package org.waymark.events.livelihood;

import org.jspecify.annotations.NullMarked;
