/** Keys that several nodes share, apart from the events. */
@NullMarked
package org.waymark.keys.mongo;

import org.jspecify.annotations.NullMarked;
