package org.waymark.query.retention;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.events.Area;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupRole;
import org.waymark.events.person.PersonKind;
import org.waymark.picture.Chart;
import org.waymark.query.retention.cohort.By;
import org.waymark.query.retention.cohort.Selection.Clock;
import org.waymark.query.retention.cohort.Selection.Leaving;
import org.waymark.query.retention.cohort.Selection.Spells;
import org.waymark.statistics.Confidence;
import org.waymark.web.Problem;

/** The door to the same as a picture. */
@RestController
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR, Role.RESEARCHER})
final class RetentionPictureController {
    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private static final int MOST_CURVES = 12;

    /** How the picture is written. */
    enum Format {
        SVG,
        PNG
    }

    private final RetentionController figures;

    RetentionPictureController(RetentionController figures) {
        this.figures = figures;
    }

    @Operation(summary = "How long people stay, as a picture with interval bands and numbers at risk")
    @GetMapping("/api/retention/picture")
    CompletableFuture<ResponseEntity<byte[]>> draw(
            @RequestParam(defaultValue = "SVG") Format format,
            @RequestParam(defaultValue = "JOINING") Clock clock,
            @RequestParam(defaultValue = "EXIT") Leaving leaving,
            @RequestParam(defaultValue = "FIRST") Spells spells,
            @RequestParam(required = false) @Nullable Area area,
            @RequestParam(required = false) @Nullable GroupId group,
            @RequestParam(required = false) @Nullable GroupKind groupKind,
            @RequestParam(required = false) @Nullable PersonKind kind,
            @RequestParam(required = false) @Nullable GroupRole role,
            @RequestParam(required = false) @Nullable By by,
            @RequestParam(defaultValue = "LOG_LOG") Confidence.Scale interval,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate cutOff,
            @RequestParam(required = false) @Nullable String known) {
        int horizon = GetRetention.USUAL_HORIZON;
        return figures.show(
                        clock, leaving, spells, area, group, groupKind, kind, role, by, null, interval, horizon, cutOff,
                        known)
                .thenApply(RetentionPictureController::checked)
                .thenApply(RetentionPicture::of)
                .thenApply(chart -> written(chart, format));
    }

    private static Retention checked(Retention answer) {
        var comparison = answer.comparison();
        if (comparison != null && comparison.strata().size() > MOST_CURVES) {
            throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "TOO_MANY_CURVES",
                            "A picture has at most %d curves; ask about fewer, or for the figures."
                                    .formatted(MOST_CURVES))
                    .thrown();
        }
        return answer;
    }

    private static ResponseEntity<byte[]> written(Chart chart, Format format) {
        return switch (format) {
            case SVG -> ResponseEntity.ok().contentType(SVG).body(chart.svg().getBytes(StandardCharsets.UTF_8));
            case PNG -> ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(chart.png());
        };
    }
}
