@NullMarked
package org.waymark.wiring;

import org.jspecify.annotations.NullMarked;
