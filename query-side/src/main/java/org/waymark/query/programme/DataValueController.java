package org.waymark.query.programme;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.events.Area;
import org.waymark.events.access.Role;
import org.waymark.query.programme.dhis2.DataValueSet;
import org.waymark.query.programme.dhis2.MappingFile;
import org.waymark.web.Problem;

/** The door to a programme's numbers as DHIS2 takes them. */
@RestController
@OpenTo(Role.SUPERVISOR)
@Tag(name = "Exchange")
final class DataValueController {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final QueryGateway queries;
    private final MappingFile mapping;

    /** @param file which of our numbers is which there; read anew each time, so that it can be mended */
    DataValueController(QueryGateway queries, @Value("${waymark.dhis2:}") String file) {
        this.queries = queries;
        this.mapping = new MappingFile(file.isBlank() ? null : Path.of(file));
    }

    /** How the values are written. */
    enum Format {
        JSON,
        CSV
    }

    @Operation(
            summary = "The programme's numbers of whole months as DHIS2 data values, by the areas mapped to its units")
    @GetMapping("/api/programme/dhis2")
    CompletableFuture<ResponseEntity<Object>> show(
            @RequestParam Area area,
            @RequestParam YearMonth from,
            @RequestParam YearMonth to,
            @RequestParam(defaultValue = "JSON") Format format) {
        if (from.isAfter(to)) {
            throw Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "INVALID_PERIOD",
                            "The period ends before it begins; give from and to the other way round.")
                    .thrown();
        }
        var asked = new GetDataValues(area, from, to, mapping.read());
        return queries.query(asked, ResponseTypes.instanceOf(DataValueSet.class))
                .thenApply(values -> written(values, format));
    }

    private static ResponseEntity<Object> written(DataValueSet values, Format format) {
        return switch (format) {
            case JSON ->
                ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(values);
            case CSV -> ResponseEntity.ok().contentType(CSV).body(values.csv());
        };
    }
}
