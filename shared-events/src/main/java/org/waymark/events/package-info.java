/** The words every part of Waymark shares: facts, dates, identities. */
@NullMarked
package org.waymark.events;

import org.jspecify.annotations.NullMarked;
