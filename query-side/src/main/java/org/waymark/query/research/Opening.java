package org.waymark.query.research;

import static com.mongodb.client.model.Filters.empty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.waymark.access.Caller;
import org.waymark.events.access.Role;
import org.waymark.events.research.ReleaseEvent.ReleaseRequested;
import org.waymark.events.research.ReleaseTerms;
import org.waymark.query.projection.Documents;
import org.waymark.query.research.ReleaseDocument.State;
import org.waymark.query.research.files.Release;
import org.waymark.web.Problem;

/** Opens a release for whoever may see what is in it: only if it is, to the byte, what was approved. */
record Opening(Documents<ReleaseDocument> documents, Shelf shelf) {
    /** @param toDecide true for what whoever decides has to see before that; all else is for when it is approved */
    Release open(ReleaseDocument document, boolean toDecide) {
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
