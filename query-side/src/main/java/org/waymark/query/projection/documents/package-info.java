/** How a fold's documents are written down: one canonical form, guarded by position. */
@NullMarked
package org.waymark.query.projection.documents;

import org.jspecify.annotations.NullMarked;
