/** How a program gets its keys. */
@NullMarked
package org.waymark.keys.spring;

import org.jspecify.annotations.NullMarked;
