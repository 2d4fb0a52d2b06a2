package org.waymark.command.clash;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.command.entry.WrittenCommand;
import org.waymark.command.shared.DatedCommand;
import org.waymark.events.Confidential.Known;
import org.waymark.events.correction.ClashEvent;
import org.waymark.eventstore.EventLog;
import org.waymark.keys.PersonalKeys;

/** Refused entries as they stand on record, for those who send them again and those who see that nothing else is sent so. */
@Component
public final class Clashes {
    private final EventLog log;
    private final PersonalKeys keys;

    public Clashes(EventLog log, PersonalKeys keys) {
        this.log = log;
        this.keys = keys;
    }

    Optional<Kept> find(UUID id) {
        return find(ClashEvent.history(id));
    }

    private Optional<Kept> find(String history) {
        @Nullable Kept kept = null;
        for (var recorded : log.unplaced(history)) {
            if (recorded.event() instanceof ClashEvent event) {
                kept = Kept.after(kept, event);
            }
        }
        return Optional.ofNullable(kept);
    }

    /** One look, for the many commands of which nothing was ever kept. */
    boolean has(UUID id) {
        return log.first(ClashEvent.history(id)).isPresent();
    }

    /** Nothing when nobody can read any more what it said. */
    Optional<WrittenCommand> entryOf(Kept kept) {
        return keys.open(kept.entry().entry()) instanceof Known known
                ? Optional.of(new WrittenCommand(kept.entry().name(), known.text()))
                : Optional.empty();
    }

    /** Whether an entry of that kind, for that history, waits under that id. */
    public boolean isWaiting(String clash, String history, DatedCommand command) {
        return find(clash)
                .filter(Kept::waits)
                .filter(one -> one.about().history().equals(history))
                .filter(one -> WrittenCommand.of(command)
                        .map(WrittenCommand::name)
                        .filter(one.entry().name()::equals)
                        .isPresent())
                .isPresent();
    }
}
