/** What is kept of people and groups to compute the worklist from. */
@NullMarked
package org.waymark.query.worklist.known;

import org.jspecify.annotations.NullMarked;
