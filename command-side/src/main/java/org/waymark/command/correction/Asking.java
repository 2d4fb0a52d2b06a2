package org.waymark.command.correction;

import org.waymark.access.Caller;
import org.waymark.command.correction.CorrectionCommand.RequestCorrection;
import org.waymark.command.entry.Subjects;
import org.waymark.command.entry.WrittenCommand;
import org.waymark.events.AccountId;
import org.waymark.events.Confidential;
import org.waymark.events.correction.CorrectionEvent.CorrectionRequested;

/** What is asked for must be on record and within reach; whether a rule is against it is found out when it is carried out. */
record Asking(Subjects subjects) {
    CorrectionRequested about(RequestCorrection command, AccountId by) {
        var correction = command.correction();
        var about = subjects.of(correction);
        var place = subjects.place(about)
                .filter(where -> where.isWithinReachOf(Caller.now()))
                .orElseThrow(correction::nothingThere);
        var corrected = Corrected.by(correction).orElseThrow(correction::nothingThere);
        if (!subjects.isOnRecord(about, corrected::began)) {
            throw corrected.unless().because("there is no such entry to correct; check the id in the request");
        }
        subjects.requireNotErased(about); // beside the group, whoever the mark is of has to be registered
        var written = WrittenCommand.of(correction).orElseThrow(correction::nothingThere);
        return new CorrectionRequested(
                command.requestId(),
                command.occurredOn(),
                about,
                by,
                place.area(),
                corrected.kind(),
                corrected.recordId(),
                command.reason(),
                Confidential.of(written.json()));
    }
}
