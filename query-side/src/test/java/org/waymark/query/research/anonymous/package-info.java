@NullMarked
package org.waymark.query.research.anonymous;

import org.jspecify.annotations.NullMarked;
