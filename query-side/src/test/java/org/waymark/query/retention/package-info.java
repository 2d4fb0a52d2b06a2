@NullMarked
package org.waymark.query.retention;

import org.jspecify.annotations.NullMarked;
