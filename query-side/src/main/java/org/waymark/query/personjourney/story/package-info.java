/** A timeline as a page tells it: by year, and with runs of meetings said in one line. */
@NullMarked
package org.waymark.query.personjourney.story;

import org.jspecify.annotations.NullMarked;
