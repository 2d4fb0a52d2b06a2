/** What a programme says about its registers, and how a cell becomes a value by it. */
@NullMarked
package org.waymark.ops.register.mapping;

import org.jspecify.annotations.NullMarked;
