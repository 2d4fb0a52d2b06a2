/** Somebody who edits the store, or forges proofs, by every means but the signing key: what of it is found out. */
@NullMarked
package org.waymark.ops.bench.tampering;

import org.jspecify.annotations.NullMarked;
