package org.waymark.ops.bench.disclosure;

import java.util.List;
import java.util.Set;
import org.waymark.events.research.Dimension;

/** A cell of a question. */
record Where(int cohort, Set<Dimension> dimensions, List<String> values) {}
