/** People who are counted for research, and the questions that are asked of them. */
@NullMarked
package org.waymark.command.cohort;

import org.jspecify.annotations.NullMarked;
