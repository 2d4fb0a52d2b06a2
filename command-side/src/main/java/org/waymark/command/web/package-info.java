/** How a command arrives over HTTP and how its answer leaves. */
@NullMarked
package org.waymark.command.web;

import org.jspecify.annotations.NullMarked;
