@NullMarked
package org.waymark.events.rules;

import org.jspecify.annotations.NullMarked;
