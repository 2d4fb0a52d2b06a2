/** People as research rows tell of them, before they are made anonymous: no name, no note, no date. */
@NullMarked
package org.waymark.query.research.rows;

import org.jspecify.annotations.NullMarked;
