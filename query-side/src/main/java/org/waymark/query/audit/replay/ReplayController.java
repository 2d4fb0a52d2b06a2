package org.waymark.query.audit.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.Concerns.Kind;
import org.waymark.access.Concerns.Subject;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.PersonId;
import org.waymark.query.projection.KnownAt;
import org.waymark.web.Problem;

/** The door to replays and differences. */
@RestController
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
final class ReplayController {
    private final QueryGateway queries;

    ReplayController(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping("/api/people/{person}/journey/difference")
    CompletableFuture<Difference> ofPerson(
            @PathVariable PersonId person,
            @RequestParam String known,
            @RequestParam(required = false) @Nullable String against,
            @RequestParam(required = false) @Nullable LocalDate on) {
        return difference(new Subject(Kind.PERSON, person.toString()), known, against, on);
    }

    @GetMapping("/api/groups/{group}/health/difference")
    CompletableFuture<Difference> ofGroup(
            @PathVariable GroupId group,
            @RequestParam String known,
            @RequestParam(required = false) @Nullable String against,
            @RequestParam(required = false) @Nullable LocalDate on) {
        return difference(new Subject(Kind.GROUP, group.toString()), known, against, on);
    }

    @OpenTo(Role.SUPERVISOR)
    @GetMapping("/api/people/{person}/replay")
    CompletableFuture<ReplayStep> person(
            @PathVariable PersonId person,
            @RequestParam(defaultValue = "1") int step,
            @RequestParam(required = false) @Nullable LocalDate on) {
        return step(new Subject(Kind.PERSON, person.toString()), step, on);
    }

    @OpenTo(Role.SUPERVISOR)
    @GetMapping("/api/groups/{group}/replay")
    CompletableFuture<ReplayStep> group(
            @PathVariable GroupId group,
            @RequestParam(defaultValue = "1") int step,
            @RequestParam(required = false) @Nullable LocalDate on) {
        return step(new Subject(Kind.GROUP, group.toString()), step, on);
    }

    private CompletableFuture<Difference> difference(
            Subject subject, String known, @Nullable String against, @Nullable LocalDate on) {
        Instant earlier = Objects.requireNonNull(KnownAt.of(known));
        var later = KnownAt.of(against);
        if (later != null && later.isBefore(earlier)) {
            throw Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "INVALID_PERIOD",
                            "What was known earlier comes first; give known and against the other way round.")
                    .thrown();
        }
        return queries.query(
                        new GetDifference(subject, earlier, later, on),
                        ResponseTypes.optionalInstanceOf(Difference.class))
                .thenApply(found -> found.orElseThrow(() -> unknown(subject)));
    }

    private CompletableFuture<ReplayStep> step(Subject subject, int step, @Nullable LocalDate on) {
        if (step < 1) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "INVALID_PARAMETER", "Steps are counted from 1.")
                    .thrown();
        }
        return queries.query(new GetReplayStep(subject, step, on), ResponseTypes.optionalInstanceOf(ReplayStep.class))
                .thenApply(found -> found.orElseThrow(() -> unknown(subject)));
    }

    private static RuntimeException unknown(Subject subject) {
        return Problem.of(
                        HttpStatus.NOT_FOUND,
                        subject.kind() + "_UNKNOWN",
                        "Nothing within your reach is recorded under this id by then; check it, and the day.")
                .thrown();
    }
}
