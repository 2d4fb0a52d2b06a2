@NullMarked
package org.waymark.query.retention.cohort;

import org.jspecify.annotations.NullMarked;
