/** What lets an operator follow one request through every node that had to do with it, and find it again in the logs. */
@NullMarked
package org.waymark.watch;

import org.jspecify.annotations.NullMarked;
