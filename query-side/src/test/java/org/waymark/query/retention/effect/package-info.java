@NullMarked
package org.waymark.query.retention.effect;

import org.jspecify.annotations.NullMarked;
