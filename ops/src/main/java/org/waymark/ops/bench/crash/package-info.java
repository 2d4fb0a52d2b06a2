/** Kills a server under load, again and again, and looks whether it kept its word. */
@NullMarked
package org.waymark.ops.bench.crash;

import org.jspecify.annotations.NullMarked;
