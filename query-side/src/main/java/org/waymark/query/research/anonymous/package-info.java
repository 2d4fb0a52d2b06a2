/** How people are made to look alike: ladders, classes, what is left out, and what two releases would tell together. */
@NullMarked
package org.waymark.query.research.anonymous;

import org.jspecify.annotations.NullMarked;
