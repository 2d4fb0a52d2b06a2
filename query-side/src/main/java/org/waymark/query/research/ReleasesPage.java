package org.waymark.query.research;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.events.research.Audience;
import org.waymark.page.Asking;
import org.waymark.page.Page;
import org.waymark.query.research.FindReleases.ReleasesFound;
import org.waymark.query.research.GetReleasePiece.ReleasePiece;
import org.waymark.query.research.GetReleaseReport.ReleaseReport;
import org.waymark.query.research.ReleaseDocument.State;
import org.waymark.web.Problem;
import org.waymark.web.ProblemException;

/** Rows for research as a researcher asks for and fetches them, and as a supervisor decides. */
@Page
@OpenTo({Role.SUPERVISOR, Role.RESEARCHER})
final class ReleasesPage {
    private static final int AT_ONCE = 30;
    private static final Problem MISSING = Problem.of(
            HttpStatus.NOT_FOUND,
            "RELEASE_UNKNOWN",
            "Nothing within your reach was asked for under this id; look at the list of releases.");

    private final Asking asking;
    private final Clock clock;

    ReleasesPage(Asking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    @GetMapping("/research")
    String list(@RequestParam(required = false) @Nullable UUID cursor, Model page) {
        var after = cursor == null ? null : cursor.toString();
        page.addAttribute("found", asking.of(new FindReleases(after, AT_ONCE), ReleasesFound.class));
        page.addAttribute("audiences", Audience.values());
        page.addAttribute("today", LocalDate.now(clock));
        return "research/list";
    }

    @GetMapping("/research/{release}")
    String show(@PathVariable UUID release, Model page) {
        var one = asking.of(new GetRelease(release), ReleaseShown.class, MISSING);
        page.addAttribute("release", one);
        page.addAttribute("today", LocalDate.now(clock));
        if (one.state() == State.WAITING || one.state() == State.APPROVED) {
            try {
                page.addAttribute("report", asking.of(new GetReleaseReport(release), ReleaseReport.class, MISSING));
            } catch (ProblemException refused) {
                page.addAttribute("refused", refused.problem());
            }
        }
        return "research/release";
    }

    /** The whole file: a browser does not ask in pieces. */
    @GetMapping("/research/{release}/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable UUID release, @PathVariable String file) {
        var whole = new ByteArrayOutputStream();
        long size = 1;
        while (whole.size() < size) {
            var piece = asking.of(new GetReleasePiece(release, file, whole.size()), ReleasePiece.class, MISSING);
            size = piece.size();
            whole.writeBytes(piece.content());
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .body(whole.toByteArray());
    }
}
