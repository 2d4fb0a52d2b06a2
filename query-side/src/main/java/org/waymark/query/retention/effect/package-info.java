/** What changed around recovery, and who stayed after it: the programme's claim, as far as figures can bear it. */
@NullMarked
package org.waymark.query.retention.effect;

import org.jspecify.annotations.NullMarked;
