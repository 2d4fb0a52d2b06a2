package org.waymark.command.care;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.command.care.CareCommand.AgreePlan;
import org.waymark.command.care.CareCommand.AssessStabilised;
import org.waymark.command.care.CareCommand.RecordContact;
import org.waymark.command.care.CareCommand.RecordMeasure;
import org.waymark.command.care.CareCommand.ReferPerson;
import org.waymark.command.care.CareCommand.ReviewPlan;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.web.RestDoor;
import org.waymark.command.web.RestDoor.Accepted;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.person.ContactKind;
import org.waymark.events.person.ContactOutcome;
import org.waymark.events.person.Instrument;
import org.waymark.events.person.MeasureMode;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PlanKind;
import org.waymark.events.person.ReferralTo;
import org.waymark.events.person.StabilisedOutcome;
import org.waymark.measures.catalogue.Instruments;

/** The commands about a person's care over HTTP. */
@RestController
@RequestMapping("/api/people/{person}")
@Tag(name = "Care")
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
final class CareCommandController {
    private final RestDoor door;
    private final Instruments instruments;

    CareCommandController(RestDoor door, Instruments instruments) {
        this.door = door;
        this.instruments = instruments;
    }

    record AssessStabilisedBody(
            @NotNull PartialDate occurredOn,
            @NotNull StabilisedOutcome outcome,
            @Nullable String note) {}

    record RecordMeasureBody(
            @NotNull PartialDate occurredOn,
            @NotNull Instrument instrument,
            @NotNull String language,
            @NotNull MeasureMode mode,
            @NotNull List<@Nullable Integer> answers) {}

    record RecordContactBody(
            @NotNull PartialDate occurredOn,
            @NotNull ContactKind kind,
            @NotNull ContactOutcome outcome,
            @Nullable String note) {}

    record AgreePlanBody(
            @NotNull PartialDate occurredOn,
            @NotNull PlanKind kind,
            @Nullable PartialDate reviewDue,
            @Nullable String text) {}

    record ReviewPlanBody(
            @NotNull PartialDate occurredOn,
            @Nullable PartialDate reviewDue,
            @Nullable String text) {}

    record ReferPersonBody(
            @NotNull PartialDate occurredOn,
            @NotNull ReferralTo to,
            @Nullable String note) {}

    @PutMapping("/assessments/{id}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record whether the person is stabilised")
    ResponseEntity<Accepted> assess(
            @PathVariable PersonId person,
            @PathVariable UUID id,
            @Valid @RequestBody AssessStabilisedBody body,
            CommandContext context) {
        return door.made(new AssessStabilised(person, body.occurredOn(), id, body.outcome(), body.note()), context);
    }

    @PutMapping("/measures/{id}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "Record the answers to a scored instrument; null for an item left out; safety says what to do today")
    ResponseEntity<MeasureAccepted> measure(
            @PathVariable PersonId person,
            @PathVariable UUID id,
            @Valid @RequestBody RecordMeasureBody body,
            CommandContext context) {
        var questionnaire = MeasureShape.known(body.instrument(), instruments);
        var command = new RecordMeasure(
                person, body.occurredOn(), id, body.instrument(), body.language(), body.mode(), body.answers());
        var answer = door.made(command, context);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .body(MeasureAccepted.of(Objects.requireNonNull(answer.getBody()), command, questionnaire));
    }

    @PutMapping("/contacts/{id}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record a contact outside a meeting")
    ResponseEntity<Accepted> contact(
            @PathVariable PersonId person,
            @PathVariable UUID id,
            @Valid @RequestBody RecordContactBody body,
            CommandContext context) {
        return door.made(
                new RecordContact(person, body.occurredOn(), id, body.kind(), body.outcome(), body.note()), context);
    }

    @PutMapping("/plans/{id}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record a plan agreed with the person")
    ResponseEntity<Accepted> plan(
            @PathVariable PersonId person,
            @PathVariable UUID id,
            @Valid @RequestBody AgreePlanBody body,
            CommandContext context) {
        return door.made(
                new AgreePlan(person, body.occurredOn(), id, body.kind(), body.reviewDue(), body.text()), context);
    }

    @PutMapping("/plans/{id}/review")
    @Operation(summary = "Record that a plan was reviewed")
    ResponseEntity<Accepted> review(
            @PathVariable PersonId person,
            @PathVariable UUID id,
            @Valid @RequestBody ReviewPlanBody body,
            CommandContext context) {
        return door.done(new ReviewPlan(person, body.occurredOn(), id, body.reviewDue(), body.text()), context);
    }

    @PutMapping("/referrals/{id}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Refer the person elsewhere")
    ResponseEntity<Accepted> refer(
            @PathVariable PersonId person,
            @PathVariable UUID id,
            @Valid @RequestBody ReferPersonBody body,
            CommandContext context) {
        return door.made(new ReferPerson(person, body.occurredOn(), id, body.to(), body.note()), context);
    }
}
