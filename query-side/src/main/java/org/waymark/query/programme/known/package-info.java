/** What is kept of people, groups and associations to add up. */
@NullMarked
package org.waymark.query.programme.known;

import org.jspecify.annotations.NullMarked;
