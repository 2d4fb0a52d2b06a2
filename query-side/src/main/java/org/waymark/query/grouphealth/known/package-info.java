/** What is kept of a group and of its members, before anybody asks anything. */
@NullMarked
package org.waymark.query.grouphealth.known;

import org.jspecify.annotations.NullMarked;
