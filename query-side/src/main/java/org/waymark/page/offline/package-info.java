/** What makes a phone keep the pages that work without a signal, and none of what is personal. */
@NullMarked
package org.waymark.page.offline;

import org.jspecify.annotations.NullMarked;
