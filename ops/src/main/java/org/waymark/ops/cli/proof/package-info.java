/** {@code waymark proof}: checkpoints, proofs and the check of the whole history, from the command line. */
@NullMarked
package org.waymark.ops.cli.proof;

import org.jspecify.annotations.NullMarked;
