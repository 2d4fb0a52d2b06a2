/** The programmes Waymark serves, each run through the public interface as its people would use it. */
@NullMarked
package org.waymark.ops.scenario;

import org.jspecify.annotations.NullMarked;
