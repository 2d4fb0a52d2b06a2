/** Where a supervisor begins: how the area does, and what waits. */
@NullMarked
package org.waymark.page.overview;

import org.jspecify.annotations.NullMarked;
