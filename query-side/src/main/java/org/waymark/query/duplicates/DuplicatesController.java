package org.waymark.query.duplicates;

import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.Personal;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.Sex;
import org.waymark.query.projection.Page;
import org.waymark.web.Problem;

/** The doors to people who may have been registered twice; who they are stands in bodies only. */
@RestController
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
final class DuplicatesController {
    private static final int LONGEST = 200;

    private final QueryGateway queries;

    DuplicatesController(QueryGateway queries) {
        this.queries = queries;
    }

    /** Somebody who is about to be registered; whatever is known besides the name makes the answer better. */
    record Somebody(
            @Personal @Nullable String name,
            @Nullable Sex sex,
            @Personal @Nullable PartialDate born,
            @Personal @Nullable String contact,
            @Personal @Nullable String reference,
            @Nullable Area area,
            @Nullable GroupId group) {}

    @PostMapping("/api/people/duplicates")
    @Operation(summary = "Who may be the same as somebody about to be registered, and why")
    CompletableFuture<Alike> before(@RequestBody Somebody somebody) {
        var name = somebody.name();
        if (name == null || isTooLong(name) || name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "NAME_REQUIRED",
                            "Send the name of whoever is to be registered, 1 to %d letters.".formatted(LONGEST))
                    .thrown();
        }
        if (isTooLong(somebody.contact()) || isTooLong(somebody.reference())) {
            throw Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "TOO_LONG",
                            "Contact and reference have at most %d letters.".formatted(LONGEST))
                    .thrown();
        }
        return queries.query(
                new FindAlike(
                        name,
                        somebody.sex() == null ? Sex.UNKNOWN : somebody.sex(),
                        somebody.born() == null ? null : somebody.born().toString(),
                        somebody.contact(),
                        somebody.reference(),
                        somebody.area(),
                        somebody.group()),
                Alike.class);
    }

    private static boolean isTooLong(@Nullable String text) {
        return text != null && text.length() > LONGEST;
    }

    @GetMapping("/api/people/{person}/duplicates")
    @Operation(summary = "Who may be the same as this person, and why")
    CompletableFuture<Alike> of(@PathVariable PersonId person) {
        return queries.query(new GetDuplicates(person), ResponseTypes.optionalInstanceOf(Alike.class))
                .thenApply(found -> found.orElseThrow(() -> Problem.of(
                                HttpStatus.NOT_FOUND,
                                "PERSON_NOT_FOUND",
                                "Nobody within your reach is registered under this id; look for the person by name.")
                        .thrown()));
    }

    @OpenTo(Role.SUPERVISOR)
    @GetMapping("/api/people/duplicates")
    @Operation(summary = "Pairs of people who may be one and on whom nobody has decided")
    CompletableFuture<Pairs> open(
            @RequestParam(required = false) @Nullable Area area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var after = cursor == null ? null : PairCursor.read(cursor);
        return queries.query(new FindDuplicates(area, after, Page.limit(limit)), Pairs.class);
    }
}
