/** What follows from what is known of a group, on a day: counts, rates, and a state with its reasons. */
@NullMarked
package org.waymark.query.grouphealth.health;

import org.jspecify.annotations.NullMarked;
