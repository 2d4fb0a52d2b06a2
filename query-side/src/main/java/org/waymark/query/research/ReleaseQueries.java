package org.waymark.query.research;

import static com.mongodb.client.model.Filters.empty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.waymark.access.Caller;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.Page;
import org.waymark.query.projection.ReadModels;
import org.waymark.query.research.FindReleases.ReleasesFound;
import org.waymark.query.research.GetReleasePiece.ReleasePiece;
import org.waymark.query.research.GetReleaseReport.ReleaseFile;
import org.waymark.query.research.GetReleaseReport.ReleaseReport;
import org.waymark.web.Problem;

/** Answers about releases. Rows are made anew when they are asked for; what is given out is what was approved, to the byte. */
@Component
final class ReleaseQueries {
    private final Documents<ReleaseDocument> documents;
    private final Opening opening;

    ReleaseQueries(ReadModels readModels, ReleaseFold fold, Shelf shelf) {
        documents = readModels.of(fold);
        opening = new Opening(documents, shelf);
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
            var release = opening.open(document, true);
            var files = release.files().entrySet().stream()
                    .map(file -> new ReleaseFile(file.getKey(), file.getValue().length))
                    .toList();
            return new ReleaseReport(release.digest(), release.report(), files);
        });
    }

    @QueryHandler
    Optional<ReleasePiece> handle(GetReleasePiece query) {
        return find(query.release()).map(document -> {
            var file = opening.open(document, false).files().get(query.file());
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
}
