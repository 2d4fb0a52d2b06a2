/** A read store, a log and a read model to try the engine with. */
@NullMarked
package org.waymark.query.projection.testing;

import org.jspecify.annotations.NullMarked;
