package org.waymark.query.research;

import static com.mongodb.client.model.Filters.empty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.waymark.access.Caller;
import org.waymark.events.access.Role;
import org.waymark.events.research.ReleaseEvent.ReleaseRequested;
import org.waymark.events.research.ReleaseTerms;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.Page;
import org.waymark.query.projection.ReadModels;
import org.waymark.query.research.FindReleases.ReleasesFound;
import org.waymark.query.research.GetReleasePiece.ReleasePiece;
import org.waymark.query.research.GetReleaseReport.ReleaseFile;
import org.waymark.query.research.GetReleaseReport.ReleaseReport;
import org.waymark.query.research.ReleaseDocument.State;
import org.waymark.query.research.files.Release;
import org.waymark.web.Problem;

/** Answers about releases. Rows are made anew when they are asked for; what is given out is what was approved, to the byte. */
@Component
final class ReleaseQueries {
    private final Documents<ReleaseDocument> documents;
    private final Shelf shelf;

    ReleaseQueries(ReadModels readModels, ReleaseFold fold, Shelf shelf) {
        documents = readModels.of(fold);
        this.shelf = shelf;
    }

    @QueryHandler
    ReleasesFound handle(FindReleases query) {
        var mine = new ArrayList<ReleaseShown>();
        documents.each(empty(), found -> {
            var after = query.cursor() == null || found.id().compareTo(query.cursor()) > 0;
            if (after && isTheirs(found.state())) {
                mine.add(ReleaseShown.of(found.state()));
            }
        });
        mine.sort(Comparator.comparing(one -> one.id().toString()));
        var page = Page.of(
                mine.subList(0, Math.min(mine.size(), query.limit() + 1)),
                query.limit(),
                one -> one.id().toString());
        return new ReleasesFound(page.items(), page.next());
    }

    /** Nothing when there is none within reach. */
    @QueryHandler
    Optional<ReleaseShown> handle(GetRelease query) {
        return find(query.release()).map(ReleaseShown::of);
    }

    @QueryHandler
    Optional<ReleaseReport> handle(GetReleaseReport query) {
        return find(query.release()).map(document -> {
            var release = open(document, true);
            var files = release.files().entrySet().stream()
                    .map(file -> new ReleaseFile(file.getKey(), file.getValue().length))
                    .toList();
            return new ReleaseReport(release.digest(), release.report(), files);
        });
    }

    @QueryHandler
    Optional<ReleasePiece> handle(GetReleasePiece query) {
        return find(query.release()).map(document -> {
            var file = open(document, false).files().get(query.file());
            if (file == null) {
                throw Problem.of(
                                HttpStatus.NOT_FOUND,
                                "RELEASE_FILE_UNKNOWN",
                                "The release has no file of that name; its report lists all of them.")
                        .thrown();
            }
            int from = (int) Math.clamp(query.from(), 0, file.length);
            int to = Math.min(file.length, from + GetReleasePiece.LENGTH);
            return new ReleasePiece(Arrays.copyOfRange(file, from, to), file.length);
        });
    }

    private Optional<ReleaseDocument> find(UUID id) {
        return documents.byId(id.toString()).map(Documents.Found::state).filter(ReleaseQueries::isTheirs);
    }

    private static boolean isTheirs(ReleaseDocument document) {
        var caller = Caller.now();
        var asked = document.requested();
        if (asked == null) {
            return false;
        }
        return switch (caller.role()) {
            case OPERATOR -> true;
            case SUPERVISOR -> asked.terms().areas().stream().anyMatch(caller.reach()::touches);
            case RESEARCHER -> asked.by().equals(caller.account());
            case CASE_WORKER, ADMINISTRATOR -> false;
        };
    }

    /** @param toDecide true for what whoever decides has to see before that; all else is for when it is approved */
    private Release open(ReleaseDocument document, boolean toDecide) {
        boolean isApproved = document.state() == State.APPROVED;
        boolean maySee =
                toDecide && document.state() == State.WAITING && Caller.now().role() != Role.RESEARCHER;
        if (!isApproved && !maySee) {
            throw refused(
                    "RELEASE_NOT_APPROVED", "Nobody has approved this release, so there is nothing to see of it yet.");
        }
        var asked = Objects.requireNonNull(document.requested());
        if (asked.terms().procedure() != ReleaseTerms.PROCEDURE) {
            throw refused(
                    "RELEASE_OF_OLD",
                    "Rows are made anonymous otherwise by now, so these cannot be made again as they were; ask for a new"
                            + " release.");
        }
        var outcome = shelf.get(asked, approvedBefore(isApproved ? document.approvedAt() : Long.MAX_VALUE));
        var release = outcome.release();
        if (release == null) {
            var refusal = Objects.requireNonNull(outcome.refusal());
            throw refused(refusal.code(), refusal.sentence());
        }
        if (isApproved && !release.digest().equals(document.manifest())) {
            throw refused(
                    "RELEASE_CHANGED",
                    "What can be made now is not what was approved: another release was approved meanwhile, or the manifest"
                            + " was not copied right. Ask for a new release.");
        }
        return release;
    }

    private List<ReleaseRequested> approvedBefore(long position) {
        var before = new ArrayList<ReleaseDocument>();
        documents.each(empty(), found -> {
            var one = found.state();
            if (one.state() == State.APPROVED && one.approvedAt() < position) {
                before.add(one);
            }
        });
        before.sort(Comparator.comparingLong(ReleaseDocument::approvedAt));
        return before.stream()
                .map(one -> Objects.requireNonNull(one.requested()))
                .toList();
    }

    private static RuntimeException refused(String code, String sentence) {
        return Problem.of(HttpStatus.CONFLICT, code, sentence).thrown();
    }
}
