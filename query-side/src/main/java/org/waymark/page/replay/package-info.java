/** Histories as supervisors walk through them: day by day, step by step, and side by side. */
@NullMarked
package org.waymark.page.replay;

import org.jspecify.annotations.NullMarked;
