@NullMarked
package org.waymark.query.retention.report;

import org.jspecify.annotations.NullMarked;
