/** One person's case. */
@NullMarked
package org.waymark.command.person;

import org.jspecify.annotations.NullMarked;
