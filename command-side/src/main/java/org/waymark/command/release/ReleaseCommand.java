package org.waymark.command.release;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.waymark.access.OpenTo;
import org.waymark.command.shared.DatedCommand;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Shape;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.research.Audience;
import org.waymark.events.research.ReleaseEvent;

/** What may be asked of rows for research; {@link ResearchRelease} decides. */
@OpenTo(Role.SUPERVISOR)
public sealed interface ReleaseCommand extends DatedCommand {
    UUID releaseId();

    @TargetAggregateIdentifier
    default String history() {
        return ReleaseEvent.history(releaseId());
    }

    @Override
    default Rejection notFound() {
        return Rejection.RELEASE_NOT_FOUND;
    }

    /** @param areas each with everything below it; a supervisor of all of them has to agree */
    @OpenTo(Role.RESEARCHER)
    record RequestRelease(
            UUID releaseId, PartialDate occurredOn, Confidential purpose, Audience audience, Set<Area> areas)
            implements ReleaseCommand {
        private static final int MOST_AREAS = 50;

        public RequestRelease {
            purpose = Confidential.of(Shape.purpose(purpose.or("")));
            Shape.entries("areas", areas, MOST_AREAS);
            areas = Collections.unmodifiableSet(new TreeSet<>(Shape.atLeastOne(areas, "areas")));
        }
    }

    /** @param manifest the SHA-256 of the manifest as it was shown, so that nothing else is approved than what was looked at */
    record ApproveRelease(UUID releaseId, PartialDate occurredOn, String manifest) implements ReleaseCommand {
        private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

        public ApproveRelease {
            if (!SHA_256.matcher(manifest).matches()) {
                throw Shape.invalid(
                        "manifest",
                        "is 64 small hexadecimal digits; copy it from the release's report, having read that");
            }
        }
    }

    record DeclineRelease(UUID releaseId, PartialDate occurredOn, Confidential reason) implements ReleaseCommand {
        public DeclineRelease {
            reason = Confidential.of(Shape.reason(reason.or("")));
        }
    }

    @OpenTo(Role.RESEARCHER)
    record WithdrawRelease(UUID releaseId, PartialDate occurredOn) implements ReleaseCommand {}
}
