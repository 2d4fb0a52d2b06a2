package org.waymark.query.research;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.query.projection.Page;
import org.waymark.query.research.FindReleases.ReleasesFound;
import org.waymark.query.research.GetReleasePiece.ReleasePiece;
import org.waymark.query.research.GetReleaseReport.ReleaseReport;
import org.waymark.web.Problem;

/** The doors to releases of anonymous rows. */
@RestController
@Tag(name = "Research")
@OpenTo({Role.SUPERVISOR, Role.RESEARCHER})
final class ReleasesController {
    private static final String SIZE = "Waymark-Size";

    private final QueryGateway queries;

    ReleasesController(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping("/api/releases")
    @Operation(summary = "The releases that were asked for: your own, or those of your areas")
    CompletableFuture<ReleasesFound> list(
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return queries.query(
                new FindReleases(cursor == null ? null : cursor.toString(), Page.limit(limit)), ReleasesFound.class);
    }

    @GetMapping("/api/releases/{release}")
    @Operation(summary = "How one release stands")
    CompletableFuture<ReleaseShown> show(@PathVariable UUID release) {
        return queries.query(new GetRelease(release), ResponseTypes.optionalInstanceOf(ReleaseShown.class))
                .thenApply(ReleasesController::orUnknown);
    }

    @GetMapping("/api/releases/{release}/report")
    @Operation(summary = "What a release gives up, what risk is left, and the manifest to approve")
    CompletableFuture<ReleaseReport> report(@PathVariable UUID release) {
        return queries.query(new GetReleaseReport(release), ResponseTypes.optionalInstanceOf(ReleaseReport.class))
                .thenApply(ReleasesController::orUnknown);
    }

    /** Waymark-Size says how long the whole file is; ask again from where the piece ended. */
    @GetMapping("/api/releases/{release}/files/{file}")
    @Operation(summary = "A piece of one file, 4 MiB at most")
    CompletableFuture<ResponseEntity<byte[]>> piece(
            @PathVariable UUID release, @PathVariable String file, @RequestParam(defaultValue = "0") long from) {
        return queries.query(
                        new GetReleasePiece(release, file, from), ResponseTypes.optionalInstanceOf(ReleasePiece.class))
                .thenApply(ReleasesController::orUnknown)
                .thenApply(piece -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .header(SIZE, Long.toString(piece.size()))
                        .body(piece.content()));
    }

    private static <T> T orUnknown(Optional<T> found) {
        return found.orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND,
                        "RELEASE_UNKNOWN",
                        "Nothing within your reach was asked for under this id; look at the list of releases.")
                .thrown());
    }
}
