@NullMarked
package org.waymark.query.duplicates;

import org.jspecify.annotations.NullMarked;
