/** What a history did to what is known: step by step, and between two days of knowledge. */
@NullMarked
package org.waymark.query.audit.replay;

import org.jspecify.annotations.NullMarked;
