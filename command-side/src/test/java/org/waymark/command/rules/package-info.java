@NullMarked
package org.waymark.command.rules;

import org.jspecify.annotations.NullMarked;
