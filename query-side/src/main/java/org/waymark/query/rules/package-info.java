/** Which figures does the programme judge by, since when, and who set them? */
@NullMarked
package org.waymark.query.rules;

import org.jspecify.annotations.NullMarked;
