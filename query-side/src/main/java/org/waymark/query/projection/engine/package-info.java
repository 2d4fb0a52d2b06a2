/** What runs every read model: each with its documents, its progress and how it is doing. */
@NullMarked
package org.waymark.query.projection.engine;

import org.jspecify.annotations.NullMarked;
