@NullMarked
package org.waymark.query.worklist;

import org.jspecify.annotations.NullMarked;
