/** Copies of everything, for whoever has to be able to bring it back: when, where, whether they were looked at, and a new one. */
@NullMarked
package org.waymark.page.backups;

import org.jspecify.annotations.NullMarked;
