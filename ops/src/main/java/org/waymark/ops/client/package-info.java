/** The interface as the command line uses it: the same doors as everybody's. */
@NullMarked
package org.waymark.ops.client;

import org.jspecify.annotations.NullMarked;
