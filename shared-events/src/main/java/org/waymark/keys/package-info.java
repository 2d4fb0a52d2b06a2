/** Keys of people: what is confidential is sealed with one of their own, and is gone when that is destroyed. */
@NullMarked
package org.waymark.keys;

import org.jspecify.annotations.NullMarked;
