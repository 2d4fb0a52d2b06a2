package org.waymark.ops.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.ApiRefused;
import org.waymark.ops.client.Command;
import org.waymark.ops.client.Lanes;
import org.waymark.ops.client.Progress;
import org.waymark.ops.client.Receipt;
import org.waymark.ops.register.kind.Entry.Step;

/** Sends what good rows ask for: first what makes things, then the rest, many at a time. */
final class Sender {
    /** Said of a thing that is there although this very command never was: it was made otherwise, or in other words. */
    private static final Set<String> THERE = Set.of(
            "ALREADY_AFFILIATED",
            "ALREADY_LEFT",
            "ALREADY_REGISTERED",
            "CARER_ALREADY_LINKED",
            "ID_TAKEN",
            "LIVELIHOOD_ENDED");

    /** Said of the end of a spell whose beginning was refused, for a reason that the row is given back with. */
    private static final Set<String> FOLLOWS = Set.of("LIVELIHOOD_NOT_FOUND", "MEMBERSHIP_NOT_FOUND");

    /** A spell that is over is recorded whole; that it cannot be ended once more says nothing. */
    private static final String EXPECTED = "ALREADY_LEFT";

    private final Lanes lanes;
    private final KnownPeople people;
    private final KnownPlaces places;

    Sender(Api api, KnownPeople people, KnownPlaces places) {
        this.lanes = new Lanes(api);
        this.people = people;
        this.places = places;
    }

    Lanes lanes() {
        return lanes;
    }

    void send(List<Draft> drafts, Tally tally, Progress progress) {
        var good = drafts.stream().filter(Draft::isGood).toList();
        pass(good, Step::begins, tally, progress);
        pass(good.stream().filter(Draft::isGood).toList(), step -> !step.begins(), tally, progress);
        progress.end();
        for (var draft : drafts) {
            draft.problems().forEach(problem -> tally.fault(draft.row(), problem));
            if (draft.isGood()) {
                tally.taken(draft.isNew() ? 1 : 0);
                tally.there(draft.isNew() ? 0 : 1);
            }
        }
    }

    private void pass(List<Draft> drafts, Predicate<Step> which, Tally tally, Progress progress) {
        List<CompletableFuture<?>> sent = new ArrayList<>();
        for (var draft : drafts) {
            var entry = draft.entry();
            if (entry != null) {
                entry.steps().stream()
                        .filter(which)
                        .forEach(step -> sent.add(lanes.send(step.command())
                                .handle((receipt, failed) -> heard(draft, step, receipt, failed, tally, progress))));
            }
        }
        try {
            sent.forEach(CompletableFuture::join);
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
        }
    }

    private Void heard(
            Draft draft,
            Step step,
            @Nullable Receipt receipt,
            @Nullable Throwable failed,
            Tally tally,
            Progress progress) {
        progress.step();
        if (receipt != null && !receipt.repeated()) {
            draft.added();
        }
        if (failed != null) {
            refused(draft, step, failed instanceof CompletionException wrapped ? wrapped.getCause() : failed, tally);
        }
        if (step.begins() && draft.isGood()) {
            begun(step.command());
        }
        return null;
    }

    private static void refused(Draft draft, Step step, @Nullable Throwable reason, Tally tally) {
        if (!(reason instanceof ApiRefused refused) || refused.later()) {
            throw reason instanceof RuntimeException known ? known : new IllegalStateException(reason);
        }
        if (FOLLOWS.contains(refused.code())) {
            return;
        }
        if (THERE.contains(refused.code())) {
            if (!refused.code().equals(EXPECTED)) {
                tally.note("line " + draft.row().line()
                        + " is recorded already in other words; what differs was left: change it in Waymark");
            }
            return;
        }
        draft.problem(step.column(), refused.code(), String.valueOf(refused.getMessage()));
    }

    private synchronized void begun(Command command) {
        if (command.path().startsWith("/api/people/")) {
            people.registered(command.aggregate());
        }
        places.made(command);
    }
}
