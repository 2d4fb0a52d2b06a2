package org.waymark.query.worklist;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupRole;
import org.waymark.events.person.ClosingReason;
import org.waymark.query.worklist.Worklist.Item;
import org.waymark.query.worklist.known.GroupWork;
import org.waymark.query.worklist.known.PersonWork;
import org.waymark.query.worklist.known.PersonWork.Trained;
import org.waymark.query.worklist.known.Seat;

/** Says for one reason whether a person stands on the list today, since when, and why. */
record Needs(LocalDate today, Thresholds thresholds, Map<GroupId, GroupWork> groups) {
    /** Nobody can or should be visited any more for these. */
    private static final Set<ClosingReason> GONE =
            Set.of(ClosingReason.DIED, ClosingReason.ENROLLED_IN_ERROR, ClosingReason.TRANSFERRED);

    Optional<Item> of(Reason reason, PersonWork person) {
        if (reason == Reason.STILL_ON_ROSTER_AFTER_CLOSING) {
            return stillOnRoster(person);
        }
        if (reason == Reason.SAFETY_ANSWER) {
            return safety(person);
        }
        if (person.closing() != null) {
            return Optional.empty();
        }
        return switch (reason) {
            case RECENT_SETBACK -> setback(person);
            case INTERRUPTION -> new Interruption(today, thresholds, groups).of(person, this::held);
            case PLAN_REVIEW_DUE -> review(person);
            case MEASURE_DUE -> measure(person);
            case TRAINING_EXPIRED -> training(person);
            case SAFETY_ANSWER, STILL_ON_ROSTER_AFTER_CLOSING, SHEET_OUTSTANDING -> Optional.empty();
        };
    }

    private Optional<Item> safety(PersonWork person) {
        boolean gone =
                person.closing() != null && GONE.contains(person.closing().reason());
        return gone
                ? Optional.empty()
                : person.followed().unsafe().stream()
                        .min(Comparator.naturalOrder())
                        .map(day -> Item.of(
                                Reason.SAFETY_ANSWER,
                                person,
                                null,
                                day,
                                "An answer on %s asks for somebody to talk about safety, and nobody is known to have spoken"
                                                .formatted(day)
                                        + " with the person since."));
    }

    private Optional<Item> setback(PersonWork person) {
        var reached = person.followed().reached();
        var oldest = today.minusDays(thresholds.recentDays(person.area()));
        return person.followed().setbacks().stream()
                .filter(setback -> !setback.on().latest().isBefore(oldest))
                .filter(setback ->
                        reached == null || reached.isBefore(setback.on().earliest()))
                .min(Comparator.comparing(setback -> setback.on().earliest()))
                .map(setback -> Item.of(
                        Reason.RECENT_SETBACK,
                        person,
                        null,
                        setback.on().earliest(),
                        "A setback (%s, %s) on %s is neither resolved nor followed by a contact."
                                .formatted(words(setback.kind()), words(setback.severity()), setback.on())));
    }

    private Optional<Item> stillOnRoster(PersonWork person) {
        var closing = person.closing();
        if (closing == null || closing.on().earliest().isAfter(today)) {
            return Optional.empty();
        }
        return person.seats().stream()
                .filter(this::held)
                .min(Comparator.comparing(Seat::joinedOn))
                .map(seat -> Item.of(
                        Reason.STILL_ON_ROSTER_AFTER_CLOSING,
                        person,
                        seat.group(),
                        closing.on().earliest(),
                        "The case was closed on %s (%s), and the membership is still open."
                                .formatted(closing.on(), words(closing.reason()))));
    }

    private Optional<Item> review(PersonWork person) {
        return person.followed().reviews().stream()
                .filter(review ->
                        review.due() != null && !review.due().earliest().isAfter(today))
                .min(Comparator.comparing(review -> Objects.requireNonNull(review.due())))
                .map(review -> Item.of(
                        Reason.PLAN_REVIEW_DUE,
                        person,
                        null,
                        Objects.requireNonNull(review.due()).earliest(),
                        "The %s plan was to be reviewed by %s.".formatted(words(review.kind()), review.due())));
    }

    private Optional<Item> measure(PersonWork person) {
        var measured = person.followed().measured();
        int days = thresholds.measureDays(person.area());
        if (measured == null || measured.plusDays(days).isAfter(today)) {
            return Optional.empty();
        }
        return Optional.of(Item.of(
                Reason.MEASURE_DUE,
                person,
                null,
                measured.plusDays(days),
                "The last measure is of %s; the next is due after %d days.".formatted(measured, days)));
    }

    private Optional<Item> training(PersonWork person) {
        return person.seats().stream()
                .filter(seat -> seat.role() == GroupRole.FACILITATOR && held(seat))
                .flatMap(seat ->
                        person.trained().stream().filter(one -> one.group().equals(seat.group())))
                .filter(this::expired)
                .min(Comparator.comparing(trained -> Objects.requireNonNull(trained.validUntil())))
                .map(trained -> Item.of(
                        Reason.TRAINING_EXPIRED,
                        person,
                        trained.group(),
                        Objects.requireNonNull(trained.validUntil()).latest(),
                        "Runs the group, and the latest training was valid until %s.".formatted(trained.validUntil())));
    }

    private boolean expired(Trained trained) {
        return trained.validUntil() != null && trained.validUntil().latest().isBefore(today);
    }

    private boolean held(Seat seat) {
        var group = groups.get(seat.group());
        return seat.heldOn(today) && (group == null || !group.dissolvedBy(today));
    }

    private static String words(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
