/** Finds people who may be one, without a name or how it sounds on any disk. */
@NullMarked
package org.waymark.keys.alike;

import org.jspecify.annotations.NullMarked;
