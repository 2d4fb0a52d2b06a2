package org.waymark.query.audit.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.Area;
import org.waymark.events.access.Role;
import org.waymark.events.correction.CorrectionKind;

/** Asks which corrections need a second pair of eyes, and where. */
@Shows(Fields.FIGURES)
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR, Role.ADMINISTRATOR})
public record GetFourEyes() implements WithinReach {
    /** The answer. */
    public record FourEyes(List<Rule> items) {}

    /** @param area with everything below it; left out for the whole programme */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rule(@Nullable Area area, Set<CorrectionKind> kinds) {}
}
