/** What pages say, in the language and the calendar of whoever reads them. */
@NullMarked
package org.waymark.page.language;

import org.jspecify.annotations.NullMarked;
