/** When a difference between two scores of one person is more than measurement error. */
@NullMarked
package org.waymark.measures.change;

import org.jspecify.annotations.NullMarked;
