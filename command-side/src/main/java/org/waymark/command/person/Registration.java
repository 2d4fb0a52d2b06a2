package org.waymark.command.person;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.waymark.command.person.PersonCommand.CorrectRegistration;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonEvent.RegistrationCorrected;
import org.waymark.events.recovery.RecoveryEvent.MilestoneCorrected;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;
import org.waymark.events.recovery.RecoveryEvent.MilestoneRetracted;

/**
 * When the person was registered, and how early anything is recorded in their own history: a corrected date may not come
 * after that. Of groups and of people they support it knows nothing, since those decide in histories of their own.
 */
final class Registration {
    /** All that is needed to tell whether something is certainly before a day. */
    private static final Comparator<PartialDate> BY_LAST_DAY = Comparator.comparing(PartialDate::latest);

    private @Nullable PartialDate registeredOn;
    private @Nullable PartialDate earliest;
    private final Map<UUID, PartialDate> milestones = new HashMap<>();

    @CommandHandler
    void decide(CorrectRegistration command) {
        if (command.registeredOn().equals(registeredOn)) {
            throw Rejection.NOTHING_TO_CHANGE.because(
                    "the person is recorded as registered on that day already; nothing is to be done");
        }
        earliestFact()
                .filter(fact -> fact.certainlyBefore(command.registeredOn()))
                .ifPresent(fact -> {
                    throw Rejection.BEFORE_REGISTRATION.because(
                            "something is recorded for %s, and that would be before registration; check the date"
                                    .formatted(fact),
                            Map.of("date", fact.toString()));
                });
        apply(new RegistrationCorrected(
                command.personId(), command.occurredOn(), command.registeredOn(), Confidential.of(command.reason())));
    }

    private Optional<PartialDate> earliestFact() {
        return Stream.concat(Stream.ofNullable(earliest), milestones.values().stream())
                .min(BY_LAST_DAY);
    }

    @EventSourcingHandler
    void evolve(DomainEvent happened) {
        switch (happened) {
            case PersonRegistered event -> registeredOn = event.occurredOn();
            case RegistrationCorrected event -> registeredOn = event.registeredOn();
            case MilestoneReached event -> milestones.put(event.milestoneId(), event.occurredOn());
            case MilestoneCorrected event -> milestones.put(event.milestoneId(), event.reachedOn());
            case MilestoneRetracted event -> milestones.remove(event.milestoneId());
            default -> {
                if (earliest == null || BY_LAST_DAY.compare(happened.occurredOn(), earliest) < 0) {
                    earliest = happened.occurredOn();
                }
            }
        }
    }
}
