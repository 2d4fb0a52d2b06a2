/** The pages as people meet them: a real Chromium, a running Waymark, and nothing between that a test makes up. */
@NullMarked
package org.waymark.ops.browser;

import org.jspecify.annotations.NullMarked;
