/** How each group is doing, and why one may say so. */
@NullMarked
package org.waymark.query.grouphealth;

import org.jspecify.annotations.NullMarked;
