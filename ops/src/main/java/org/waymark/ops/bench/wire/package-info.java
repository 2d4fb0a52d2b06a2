/** What speaks Axon Server's protocol where there is none, for trials and tests; it keeps nothing and no program serves on it. */
@NullMarked
package org.waymark.ops.bench.wire;

import org.jspecify.annotations.NullMarked;
