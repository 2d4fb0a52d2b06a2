/** Which accounts there are, for whoever keeps them. */
@NullMarked
package org.waymark.query.accounts;

import org.jspecify.annotations.NullMarked;
