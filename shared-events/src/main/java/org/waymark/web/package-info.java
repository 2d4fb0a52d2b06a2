/** What both sides say over HTTP in the same way: the names of our headers and the shape of every error. */
@NullMarked
package org.waymark.web;

import org.jspecify.annotations.NullMarked;
