/** Which instruments there are here: those that come with Waymark and those the installation put beside its data. */
@NullMarked
package org.waymark.measures.catalogue;

import org.jspecify.annotations.NullMarked;
