@NullMarked
package org.waymark.query.research.counts;

import org.jspecify.annotations.NullMarked;
