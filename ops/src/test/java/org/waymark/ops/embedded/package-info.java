@NullMarked
package org.waymark.ops.embedded;

import org.jspecify.annotations.NullMarked;
