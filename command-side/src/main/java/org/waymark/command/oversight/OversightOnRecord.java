package org.waymark.command.oversight;

import org.axonframework.commandhandling.CommandMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.Caller;
import org.waymark.command.clash.Clashes;
import org.waymark.command.correction.Corrected;
import org.waymark.command.correction.Requests;
import org.waymark.command.entry.Subjects;
import org.waymark.command.foureyes.FourEyesRules;
import org.waymark.command.shared.CorrectsRecord;
import org.waymark.command.shared.DatedCommand;
import org.waymark.command.shared.Oversight;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Area;
import org.waymark.events.correction.Concerned;
import org.waymark.eventstore.Provenance;

/** Reads the request itself: what a command says of being asked for or approved is not believed. */
@Component
final class OversightOnRecord implements Oversight {
    private static final String CORRECTION = "correction:";

    private final FourEyesRules programme;
    private final Requests requests;
    private final Clashes clashes;
    private final Subjects subjects;

    OversightOnRecord(FourEyesRules programme, Requests requests, Clashes clashes, Subjects subjects) {
        this.programme = programme;
        this.requests = requests;
        this.clashes = clashes;
        this.subjects = subjects;
    }

    @Override
    public void admit(CommandMessage<?> message, String history, @Nullable Area area) {
        if (!(message.getPayload() instanceof DatedCommand command)) {
            return;
        }
        var request = (String) message.getMetaData().get(Provenance.ON_REQUEST);
        if (request != null && request.startsWith(CORRECTION)) {
            requireApproved(request, history, command);
            return;
        }
        if (request != null) {
            requireWaiting(request, history, command);
        }
        if (command instanceof CorrectsRecord correction && needsApproval(correction, area)) {
            throw Rejection.APPROVAL_REQUIRED.because(
                    "the programme asks for a second pair of eyes here; ask for this correction (…/corrections/{id}) and"
                            + " a supervisor will look at it");
        }
    }

    private void requireApproved(String request, String history, DatedCommand command) {
        if (!requests.haveApproved(request, history, command)) {
            throw Rejection.CORRECTION_NOT_FOUND.because(
                    "nothing of the kind is approved under the id in the address; look at the request again");
        }
    }

    private void requireWaiting(String request, String history, DatedCommand command) {
        if (!clashes.isWaiting(request, history, command)) {
            throw Rejection.CLASH_NOT_FOUND.because(
                    "nothing of the kind waits under the id in the address; look at the list again");
        }
    }

    private boolean needsApproval(CorrectsRecord correction, @Nullable Area area) {
        return Corrected.by(correction)
                .filter(corrected -> programme.ask(corrected.kind(), area))
                .isPresent();
    }

    @Override
    public boolean isWithinReach(Caller caller, Concerned about) {
        return subjects.place(about)
                .filter(place -> place.isWithinReachOf(caller))
                .isPresent();
    }
}
