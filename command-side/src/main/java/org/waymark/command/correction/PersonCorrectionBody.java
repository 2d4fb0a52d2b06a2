package org.waymark.command.correction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.command.person.PersonCommand.CorrectRegistration;
import org.waymark.command.recovery.RecoveryCommand.CorrectMilestone;
import org.waymark.command.recovery.RecoveryCommand.RetractMilestone;
import org.waymark.command.shared.CorrectsRecord;
import org.waymark.events.PartialDate;
import org.waymark.events.correction.CorrectionReason;
import org.waymark.events.person.PersonId;
import org.waymark.events.recovery.Step;

/** What a record of a person should say, and why, as a code and in words; exactly one of the records is given. */
record PersonCorrectionBody(
        @NotNull PartialDate occurredOn,
        @NotNull CorrectionReason because,
        @NotNull String reason,
        @Nullable @Valid MilestoneShouldSay milestone,
        @Nullable @Valid MilestoneToRetract milestoneRetraction,
        @Nullable @Valid RegistrationShouldSay registration) {
    /** What the milestone should say. */
    record MilestoneShouldSay(
            @NotNull UUID milestoneId,
            @NotNull Step step,
            @NotNull PartialDate reachedOn) {}

    record MilestoneToRetract(@NotNull UUID milestoneId) {}

    record RegistrationShouldSay(@NotNull PartialDate registeredOn) {}

    CorrectsRecord of(PersonId person) {
        OneRecord.require("milestone, milestoneRetraction, registration", milestone, milestoneRetraction, registration);
        if (milestone != null) {
            return new CorrectMilestone(
                    person, occurredOn, milestone.milestoneId(), milestone.step(), milestone.reachedOn(), reason);
        }
        if (milestoneRetraction != null) {
            return new RetractMilestone(person, occurredOn, milestoneRetraction.milestoneId(), reason);
        }
        return new CorrectRegistration(
                person, occurredOn, OneRecord.given(registration).registeredOn(), reason);
    }
}
