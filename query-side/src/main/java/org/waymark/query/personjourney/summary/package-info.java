/** Where a person stands on a day. */
@NullMarked
package org.waymark.query.personjourney.summary;

import org.jspecify.annotations.NullMarked;
