/** Which corrections nobody makes alone: settings of the programme. */
@NullMarked
package org.waymark.command.foureyes;

import org.jspecify.annotations.NullMarked;
