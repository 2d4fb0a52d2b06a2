/** What is kept of people and groups to compute retention from. */
@NullMarked
package org.waymark.query.retention.known;

import org.jspecify.annotations.NullMarked;
