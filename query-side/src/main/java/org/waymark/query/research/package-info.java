/** What leaves the house for research: releases of anonymous rows. */
@NullMarked
package org.waymark.query.research;

import org.jspecify.annotations.NullMarked;
