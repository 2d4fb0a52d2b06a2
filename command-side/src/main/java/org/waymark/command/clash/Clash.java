package org.waymark.command.clash;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Caller;
import org.waymark.command.clash.ClashCommand.KeepEntry;
import org.waymark.command.clash.ClashCommand.SetEntryAside;
import org.waymark.command.clash.ClashCommand.TellAccepted;
import org.waymark.command.clash.ClashCommand.TellResent;
import org.waymark.command.entry.Subjects;
import org.waymark.command.shared.EventSourced;
import org.waymark.command.shared.Oversight;
import org.waymark.command.shared.Rejection;
import org.waymark.events.AccountId;
import org.waymark.events.Confidential;
import org.waymark.events.correction.ClashEvent;
import org.waymark.events.correction.ClashEvent.EntryAcceptedAfterAll;
import org.waymark.events.correction.ClashEvent.EntryKept;
import org.waymark.events.correction.ClashEvent.EntryResent;
import org.waymark.events.correction.ClashEvent.EntrySetAside;
import org.waymark.keys.PersonalKeys;

/** One entry that a rule refused: kept once, however often it is sent, until somebody has settled it. */
@Aggregate
@SuppressWarnings("NullAway.Init") // the first event sets every field
final class Clash extends EventSourced {
    @AggregateIdentifier
    private String history;

    private @Nullable Kept kept;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(KeepEntry command, Subjects subjects, PersonalKeys keys) {
        if (kept != null) {
            requireTheSame(command, kept, keys);
            return;
        }
        subjects.requireNotErased(command.about());
        var area = subjects.place(command.about())
                .orElseThrow(command::nothingThere)
                .area();
        apply(new EntryKept(
                command.clashId(),
                command.occurredOn(),
                command.about(),
                self(),
                area,
                command.name(),
                command.code(),
                command.sentence(),
                command.deviceTime(),
                Confidential.of(command.json())));
    }

    /** What nobody can read any more is taken for the same. */
    private static void requireTheSame(KeepEntry command, Kept kept, PersonalKeys keys) {
        var said = keys.open(kept.entry().entry()).or(command.json());
        if (!kept.sentBy().equals(self())
                || !kept.entry().name().equals(command.name())
                || !said.equals(command.json())) {
            throw Rejection.COMMAND_ID_REUSED.because(
                    "this Idempotency-Key was used before for something else; make a new one for each new entry");
        }
    }

    @CommandHandler
    void decide(TellResent command) {
        if (kept().waits()) {
            apply(new EntryResent(
                    command.clashId(), command.occurredOn(), kept().about(), self(), command.commandId()));
        }
    }

    @CommandHandler
    void decide(TellAccepted command) {
        if (kept().waits() && kept().sentBy().equals(self())) {
            apply(new EntryAcceptedAfterAll(command.clashId(), command.occurredOn(), kept().about(), self()));
        }
    }

    @CommandHandler
    void decide(SetEntryAside command) {
        if (!kept().waits()) {
            throw Rejection.CLASH_RESOLVED.because("somebody settled this already; look at the list again");
        }
        apply(new EntrySetAside(
                command.clashId(),
                command.occurredOn(),
                kept().about(),
                self(),
                command.reason(),
                Confidential.ofNullable(command.note())));
    }

    private static AccountId self() {
        return Caller.now().account();
    }

    @EventSourcingHandler
    void evolve(ClashEvent event) {
        history = event.subject();
        kept = Kept.after(kept, event);
    }

    private Kept kept() {
        if (kept == null) {
            throw new IllegalStateException("a clash begins with an entry that is kept");
        }
        return kept;
    }

    @Override
    protected boolean isWithinReach(Object command, Caller caller, Oversight oversight) {
        if (kept != null) {
            return oversight.isWithinReach(caller, kept.about());
        }
        return !(command instanceof KeepEntry keep) || oversight.isWithinReach(caller, keep.about());
    }

    @Override
    protected boolean isWithinReach(Object command, Caller caller) {
        return false;
    }

    @Override
    protected @Nullable Object id() {
        return history;
    }

    Clash() {} // Axon builds an empty one, then replays the events
}
