@NullMarked
package org.waymark.query.personjourney;

import org.jspecify.annotations.NullMarked;
