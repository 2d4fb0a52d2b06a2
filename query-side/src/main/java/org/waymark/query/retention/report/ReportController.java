package org.waymark.query.retention.report;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.events.Area;
import org.waymark.events.access.Role;
import org.waymark.query.retention.GetRetention;
import org.waymark.query.retention.Retention;
import org.waymark.query.retention.cohort.Selection;
import org.waymark.query.retention.effect.GetGroupEffect;
import org.waymark.query.retention.effect.GroupEffect;
import org.waymark.statistics.Confidence;

/** The door to the report: it is made to leave the house, so nothing in it is about few people, whoever asks. */
@RestController
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR, Role.RESEARCHER})
final class ReportController {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** How the report is written. */
    enum Format {
        HTML,
        PDF
    }

    private final QueryGateway queries;

    ReportController(QueryGateway queries) {
        this.queries = queries;
    }

    @Operation(summary = "The report for donors: who stays, also after recovery, in sentences, tables and pictures")
    @GetMapping("/api/report")
    CompletableFuture<ResponseEntity<byte[]>> show(
            @RequestParam(defaultValue = "HTML") Format format,
            @RequestParam(required = false) @Nullable Area area,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate cutOff) {
        var joining = retention(Selection.Clock.JOINING, area, cutOff);
        var recovery = retention(Selection.Clock.RECOVERY, area, cutOff);
        var effect = queries.query(
                new GetGroupEffect(area, null, cutOff, true), ResponseTypes.instanceOf(GroupEffect.class));
        return joining.thenCombine(recovery, (one, other) -> new Retention[] {one, other})
                .thenCombine(
                        effect,
                        (both, change) -> new Report(area == null ? null : area.path(), both[0], both[1], change))
                .thenApply(report -> written(report, format));
    }

    private CompletableFuture<Retention> retention(
            Selection.Clock clock, @Nullable Area area, @Nullable LocalDate cutOff) {
        var everybody = new Selection(
                clock, Selection.Leaving.EXIT, Selection.Spells.FIRST, area, null, null, null, null, cutOff);
        return queries.query(
                new GetRetention(
                        everybody, null, null, Confidence.Scale.LOG_LOG, GetRetention.USUAL_HORIZON, null, true),
                ResponseTypes.instanceOf(Retention.class));
    }

    private static ResponseEntity<byte[]> written(Report report, Format format) {
        return switch (format) {
            case HTML -> answer(HTML, "html").body(report.html().getBytes(StandardCharsets.UTF_8));
            case PDF -> answer(MediaType.APPLICATION_PDF, "pdf").body(Paper.of(report.forPaper()));
        };
    }

    private static ResponseEntity.BodyBuilder answer(MediaType type, String ending) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"waymark-report." + ending + "\"");
    }
}
