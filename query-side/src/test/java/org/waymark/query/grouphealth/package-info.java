@NullMarked
package org.waymark.query.grouphealth;

import org.jspecify.annotations.NullMarked;
