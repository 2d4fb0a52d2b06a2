/** {@code waymark fit}: the estimators on anybody's file, so that others can check them against another program. */
@NullMarked
package org.waymark.ops.cli.fit;

import org.jspecify.annotations.NullMarked;
