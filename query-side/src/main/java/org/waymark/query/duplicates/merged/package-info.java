/** People who were found to be registered twice, for whoever wants to look again. */
@NullMarked
package org.waymark.query.duplicates.merged;

import org.jspecify.annotations.NullMarked;
