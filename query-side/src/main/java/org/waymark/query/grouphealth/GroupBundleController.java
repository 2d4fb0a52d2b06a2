package org.waymark.query.grouphealth;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupId;
import org.waymark.fhir.Fhir;

/** The door through which a group goes to another system. */
@RestController
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
@Tag(name = "Exchange")
final class GroupBundleController {
    private final QueryGateway queries;

    GroupBundleController(QueryGateway queries) {
        this.queries = queries;
    }

    @Operation(
            summary =
                    "A group and its dated members as a FHIR R4 collection, for another system; who asked is written down")
    @GetMapping(path = "/api/groups/{group}/fhir", produces = Fhir.MEDIA_TYPE)
    CompletableFuture<Map<String, Object>> show(@PathVariable GroupId group) {
        return queries.query(new GetGroupBundle(group), ResponseTypes.optionalInstanceOf(GroupBundle.class))
                .thenApply(found ->
                        found.orElseThrow(GroupHealthController::unknown).bundle());
    }
}
