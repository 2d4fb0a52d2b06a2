/** Estimators against published figures, against slow and plain calculations, and against what must always hold. */
@NullMarked
package org.waymark.statistics;

import org.jspecify.annotations.NullMarked;
