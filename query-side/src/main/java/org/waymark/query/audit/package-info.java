/** Who wrote down what and when: the event log itself, read in order; nothing is copied. */
@NullMarked
package org.waymark.query.audit;

import org.jspecify.annotations.NullMarked;
