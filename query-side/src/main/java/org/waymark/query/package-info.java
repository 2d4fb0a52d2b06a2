/** What answers: read models are folds over events, and can be thrown away. */
@NullMarked
package org.waymark.query;

import org.jspecify.annotations.NullMarked;
