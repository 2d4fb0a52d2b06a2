/** What a programme means by missing, recent, due and well: figures that an administrator sets, as facts that are kept. */
@NullMarked
package org.waymark.events.rules;

import org.jspecify.annotations.NullMarked;
