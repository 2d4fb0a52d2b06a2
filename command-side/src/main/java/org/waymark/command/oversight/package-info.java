/** What every aggregate asks before it decides, answered from the record. */
@NullMarked
package org.waymark.command.oversight;

import org.jspecify.annotations.NullMarked;
