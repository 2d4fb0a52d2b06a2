@NullMarked
package org.waymark.query.retention.table;

import org.jspecify.annotations.NullMarked;
