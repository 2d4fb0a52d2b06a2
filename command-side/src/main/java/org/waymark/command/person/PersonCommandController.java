package org.waymark.command.person;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.command.person.PersonCommand.AssignCaseWorker;
import org.waymark.command.person.PersonCommand.ChangeDetails;
import org.waymark.command.person.PersonCommand.CloseCase;
import org.waymark.command.person.PersonCommand.CorrectRegistration;
import org.waymark.command.person.PersonCommand.ErasePerson;
import org.waymark.command.person.PersonCommand.GiveConsent;
import org.waymark.command.person.PersonCommand.RegisterPerson;
import org.waymark.command.person.PersonCommand.ReopenCase;
import org.waymark.command.person.PersonCommand.WithdrawConsent;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.web.DayBody;
import org.waymark.command.web.RestDoor;
import org.waymark.command.web.RestDoor.Accepted;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.Details;
import org.waymark.events.person.ErasureReason;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.Sex;

/** The commands about a person's case over HTTP. */
@RestController
@RequestMapping("/api/people/{person}")
@Tag(name = "People")
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
final class PersonCommandController {
    private final RestDoor door;

    PersonCommandController(RestDoor door) {
        this.door = door;
    }

    record DetailsBody(
            @NotNull String name,
            @NotNull Sex sex,
            @Nullable PartialDate born,
            @Nullable String contact,
            @Nullable String reference) {
        Details asDetails() {
            return new Details(name, sex, born, contact, reference);
        }
    }

    record RegisterPersonBody(
            @NotNull PartialDate occurredOn,
            @NotNull Set<@NotNull PersonKind> kinds,
            @NotNull Area area,
            @NotNull @Valid DetailsBody details) {}

    record CorrectRegistrationBody(
            @NotNull PartialDate occurredOn,
            @NotNull PartialDate registeredOn,
            @NotNull String reason) {}

    record ChangeDetailsBody(
            @NotNull PartialDate occurredOn,
            @NotNull Set<@NotNull PersonKind> kinds,
            @NotNull Area area,
            @NotNull @Valid DetailsBody details) {}

    record AssignCaseWorkerBody(
            @NotNull PartialDate occurredOn, @NotNull AccountId caseWorker) {}

    record CloseCaseBody(
            @NotNull PartialDate occurredOn, @NotNull ClosingReason reason) {}

    record ReopenCaseBody(
            @NotNull PartialDate occurredOn, @Nullable String note) {}

    record ErasePersonBody(
            @NotNull PartialDate occurredOn, @NotNull ErasureReason reason) {}

    @PutMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Register a person")
    ResponseEntity<Accepted> register(
            @PathVariable PersonId person, @Valid @RequestBody RegisterPersonBody body, CommandContext context) {
        var made = door.made(
                new RegisterPerson(
                        person,
                        body.occurredOn(),
                        body.kinds(),
                        body.area(),
                        body.details().asDetails()),
                context);
        return ResponseEntity.status(made.getStatusCode())
                .headers(made.getHeaders())
                .header(HttpHeaders.LINK, "</api/people/%s/duplicates>; rel=\"duplicates\"".formatted(person))
                .body(made.getBody());
    }

    @PutMapping("/registration")
    @Operation(summary = "Correct the day on which a person was registered")
    ResponseEntity<Accepted> correct(
            @PathVariable PersonId person, @Valid @RequestBody CorrectRegistrationBody body, CommandContext context) {
        return door.done(
                new CorrectRegistration(person, body.occurredOn(), body.registeredOn(), body.reason()), context);
    }

    @PutMapping("/details")
    @Operation(summary = "Change who a person is and where they live")
    ResponseEntity<Accepted> change(
            @PathVariable PersonId person, @Valid @RequestBody ChangeDetailsBody body, CommandContext context) {
        return door.done(
                new ChangeDetails(
                        person,
                        body.occurredOn(),
                        body.kinds(),
                        body.area(),
                        body.details().asDetails()),
                context);
    }

    @PutMapping("/case-worker")
    @Operation(summary = "Assign the case worker")
    ResponseEntity<Accepted> assign(
            @PathVariable PersonId person, @Valid @RequestBody AssignCaseWorkerBody body, CommandContext context) {
        return door.done(new AssignCaseWorker(person, body.occurredOn(), body.caseWorker()), context);
    }

    @PutMapping("/consents/{purpose}")
    @Operation(summary = "Record that the person consents")
    ResponseEntity<Accepted> consent(
            @PathVariable PersonId person,
            @PathVariable ConsentPurpose purpose,
            @Valid @RequestBody DayBody body,
            CommandContext context) {
        return door.done(new GiveConsent(person, body.occurredOn(), purpose), context);
    }

    @PutMapping("/consents/{purpose}/withdrawal")
    @Operation(summary = "Record that the person withdraws consent")
    ResponseEntity<Accepted> withdraw(
            @PathVariable PersonId person,
            @PathVariable ConsentPurpose purpose,
            @Valid @RequestBody DayBody body,
            CommandContext context) {
        return door.done(new WithdrawConsent(person, body.occurredOn(), purpose), context);
    }

    @PutMapping("/closure")
    @Operation(summary = "Close the case")
    ResponseEntity<Accepted> close(
            @PathVariable PersonId person, @Valid @RequestBody CloseCaseBody body, CommandContext context) {
        return door.done(new CloseCase(person, body.occurredOn(), body.reason()), context);
    }

    @PutMapping("/reopening")
    @Operation(summary = "Reopen the case")
    ResponseEntity<Accepted> reopen(
            @PathVariable PersonId person, @Valid @RequestBody ReopenCaseBody body, CommandContext context) {
        return door.done(new ReopenCase(person, body.occurredOn(), body.note()), context);
    }

    @PutMapping("/erasure")
    @Operation(summary = "Destroy everything that says who the person is; it cannot be undone")
    ResponseEntity<Accepted> erase(
            @PathVariable PersonId person, @Valid @RequestBody ErasePersonBody body, CommandContext context) {
        return door.done(new ErasePerson(person, body.occurredOn(), body.reason()), context);
    }
}
