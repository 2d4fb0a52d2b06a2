/** Logging in on a page, and where somebody starts. */
@NullMarked
package org.waymark.page.session;

import org.jspecify.annotations.NullMarked;
