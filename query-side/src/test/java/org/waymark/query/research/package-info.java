@NullMarked
package org.waymark.query.research;

import org.jspecify.annotations.NullMarked;
