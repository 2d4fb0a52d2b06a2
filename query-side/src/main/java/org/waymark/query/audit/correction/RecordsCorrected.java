package org.waymark.query.audit.correction;

import java.util.List;
import org.waymark.events.DomainEvent;
import org.waymark.events.correction.CorrectionEvent.CorrectionRequested;
import org.waymark.events.correction.CorrectionKind;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonEvent.RegistrationCorrected;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.audit.History.Entry;
import org.waymark.query.audit.HistoryQueries;

/** What is on record about the thing that a request wants corrected: read from the log, so that nothing is a copy. */
record RecordsCorrected(EventLog log, HistoryQueries histories) {

    List<Entry> of(CorrectionRequested requested) {
        return log.history(requested.about().history()).stream()
                .filter(recorded -> isAbout(requested, recorded))
                .map(recorded -> requested.kind() == CorrectionKind.ATTENDANCE
                        ? histories.entryAbout(requested.about().personId(), recorded)
                        : histories.entry(recorded))
                .toList();
    }

    private boolean isAbout(CorrectionRequested requested, RecordedEvent recorded) {
        var event = recorded.event();
        if (requested.kind() == CorrectionKind.REGISTRATION) {
            return event instanceof PersonRegistered || event instanceof RegistrationCorrected;
        }
        return names(event, String.valueOf(requested.recordId())) && !isOfAnother(requested, event);
    }

    /** A sheet has corrections of other people's marks. */
    private static boolean isOfAnother(CorrectionRequested requested, DomainEvent event) {
        return requested.kind() == CorrectionKind.ATTENDANCE
                && event instanceof AttendanceCorrected corrected
                && !corrected.personId().equals(requested.about().personId());
    }

    /** Records print their ids, and nothing confidential. */
    private static boolean names(DomainEvent event, String id) {
        return event.toString().contains(id);
    }
}
