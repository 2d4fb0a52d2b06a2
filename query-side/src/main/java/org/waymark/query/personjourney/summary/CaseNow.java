package org.waymark.query.personjourney.summary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.Details;
import org.waymark.events.person.PersonEvent.CaseClosed;
import org.waymark.events.person.PersonEvent.CaseReopened;
import org.waymark.events.person.PersonEvent.CaseWorkerAssigned;
import org.waymark.events.person.PersonEvent.DetailsChanged;
import org.waymark.events.person.PersonEvent.PersonAdmitted;
import org.waymark.events.person.PersonEvent.PersonDischarged;
import org.waymark.events.person.PersonKind;
import org.waymark.query.personjourney.known.Happened;
import org.waymark.query.personjourney.known.PersonJourney;

/** Who the person is and how their case stands at the end of a list of facts. */
record CaseNow(
        Details details,
        Set<PersonKind> kinds,
        Area area,
        @Nullable AccountId caseWorker,
        @Nullable ClosingReason closed,
        boolean admitted) {

    static CaseNow of(PersonJourney journey, List<Happened> inOrder) {
        var registered = journey.registration();
        var now = new CaseNow(registered.details(), registered.kinds(), registered.area(), null, null, false);
        var inside = new HashSet<UUID>();
        for (var fact : inOrder) {
            now = switch (fact.event()) {
                case PersonAdmitted admitted -> now.inside(inside.add(admitted.admissionId()) || !inside.isEmpty());
                case PersonDischarged discharged -> {
                    inside.remove(discharged.admissionId());
                    yield now.inside(!inside.isEmpty());
                }
                case DetailsChanged to -> now.known(to.details(), to.kinds(), to.area());
                case CaseWorkerAssigned assigned -> now.with(assigned.caseWorker());
                case CaseClosed shut -> now.closed(shut.reason());
                case CaseReopened reopened -> now.closed(null);
                default -> now;
            };
        }
        return now;
    }

    private CaseNow known(Details newDetails, Set<PersonKind> newKinds, Area newArea) {
        return new CaseNow(newDetails, newKinds, newArea, caseWorker, closed, admitted);
    }

    private CaseNow with(AccountId worker) {
        return new CaseNow(details, kinds, area, worker, closed, admitted);
    }

    private CaseNow closed(@Nullable ClosingReason reason) {
        return new CaseNow(details, kinds, area, caseWorker, reason, admitted);
    }

    private CaseNow inside(boolean now) {
        return new CaseNow(details, kinds, area, caseWorker, closed, now);
    }
}
