/** Who may use Waymark: accounts, their roles, their areas and case loads. */
@NullMarked
package org.waymark.command.access;

import org.jspecify.annotations.NullMarked;
