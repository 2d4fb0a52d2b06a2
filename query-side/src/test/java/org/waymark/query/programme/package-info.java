@NullMarked
package org.waymark.query.programme;

import org.jspecify.annotations.NullMarked;
