/** Pictures of curves with their bands and numbers at risk, as SVG and PNG, drawn without a screen. */
@NullMarked
package org.waymark.picture;

import org.jspecify.annotations.NullMarked;
