package org.waymark.query.people;

import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.events.Area;
import org.waymark.events.Personal;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupRole;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.query.projection.Page;
import org.waymark.web.Problem;

/** The door to lists of people; a name is sent in a body, because addresses are logged everywhere. */
@RestController
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
final class PeopleController {
    private static final int LONGEST_NAME = 200;

    private final QueryGateway queries;

    PeopleController(QueryGateway queries) {
        this.queries = queries;
    }

    /** A search by a part of the name or of the register number. */
    record Search(
            @Personal @Nullable String name,
            @Nullable Area area,
            @Nullable PersonId cursor,
            @Nullable Integer limit) {}

    @GetMapping("/api/people")
    CompletableFuture<PeopleFound> list(
            @RequestParam(required = false) @Nullable Area area,
            @RequestParam(required = false) @Nullable GroupId group,
            @RequestParam(required = false) @Nullable GroupRole role,
            @RequestParam(required = false) @Nullable PersonKind kind,
            @RequestParam(required = false) @Nullable PersonId cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return ask(new FindPeople(null, area, group, role, kind, text(cursor), Page.limit(limit)));
    }

    @PostMapping("/api/people/search")
    CompletableFuture<PeopleFound> search(@RequestBody Search search) {
        var name = search.name();
        if (name == null || name.codePoints().allMatch(PeopleController::isBlank) || name.length() > LONGEST_NAME) {
            throw Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "NAME_REQUIRED",
                            "Send the name to look for, 1 to %d letters.".formatted(LONGEST_NAME))
                    .thrown();
        }
        var limit = Page.limit(search.limit());
        return ask(new FindPeople(name, search.area(), null, null, null, text(search.cursor()), limit));
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.SURROGATE;
    }

    private CompletableFuture<PeopleFound> ask(FindPeople query) {
        return queries.query(query, PeopleFound.class);
    }

    private static @Nullable String text(@Nullable PersonId cursor) {
        return cursor == null ? null : cursor.toString();
    }
}
