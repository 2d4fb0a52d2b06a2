@NullMarked
package org.waymark.query.people;

import org.jspecify.annotations.NullMarked;
