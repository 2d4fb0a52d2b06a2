package org.waymark.query.personjourney.summary;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
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

    static CaseNow of(PersonJourney journey, List<Happened> inOrder, LocalDate on) {
        var registered = journey.registration();
        var now = new CaseNow(
                registered.details(),
                registered.kinds(),
                registered.area(),
                null,
                closed(journey, on),
                admitted(journey, on));
        for (var fact : inOrder) {
            now = switch (fact.event()) {
                case DetailsChanged to -> now.known(to.details(), to.kinds(), to.area());
                case CaseWorkerAssigned assigned -> now.with(assigned.caseWorker());
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

    /** What somebody is by one of their records. */
    static Set<PersonKind> kinds(PersonJourney record, LocalDate on) {
        return record.happened().stream()
                .filter(fact -> !fact.on().earliest().isAfter(on))
                .sorted(comparing(Happened::on))
                .map(Happened::event)
                .filter(DetailsChanged.class::isInstance)
                .map(event -> ((DetailsChanged) event).kinds())
                .reduce((earlier, later) -> later)
                .orElseGet(() -> record.registration().kinds());
    }

    private static @Nullable ClosingReason closed(PersonJourney journey, LocalDate on) {
        var closings = new Begun<String, ClosingReason>();
        for (var fact : journey.happened()) {
            switch (fact.event()) {
                case CaseClosed shut -> closings.begin("", fact.on(), shut.reason());
                case CaseReopened reopened -> closings.end("", fact.on());
                default -> {}
            }
        }
        var standing = closings.on(on);
        return standing.isEmpty() ? null : standing.getLast();
    }

    private static boolean admitted(PersonJourney journey, LocalDate on) {
        var admissions = new Begun<UUID, UUID>();
        for (var fact : journey.happened()) {
            switch (fact.event()) {
                case PersonAdmitted admitted ->
                    admissions.begin(admitted.admissionId(), fact.on(), admitted.admissionId());
                case PersonDischarged discharged -> admissions.end(discharged.admissionId(), fact.on());
                default -> {}
            }
        }
        return !admissions.on(on).isEmpty();
    }
}
