package org.waymark.query.duplicates;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Confidential;
import org.waymark.events.person.Details;
import org.waymark.events.person.Sex;
import org.waymark.keys.NameWords;
import org.waymark.keys.PersonalKeys;
import org.waymark.keys.alike.Traits;
import org.waymark.query.duplicates.Likeness.Side;
import org.waymark.query.duplicates.known.Features;

/** Opens what people are compared by for as long as one question takes, and compares them. */
final class Compared {
    private final PersonalKeys keys;
    private final Map<Features, Side> opened = new IdentityHashMap<>();

    Compared(PersonalKeys keys) {
        this.keys = keys;
    }

    /** Nothing when they are hardly alike, or somebody has told them apart as they are called now. */
    Optional<Likeness> compare(Features one, Features other) {
        if (areToldApart(one, other)) {
            return Optional.empty();
        }
        return worthALook(Likeness.of(side(one), side(other)));
    }

    Optional<Likeness> compare(Side one, Features other) {
        return worthALook(Likeness.of(one, side(other)));
    }

    private static Optional<Likeness> worthALook(Likeness likeness) {
        return Optional.of(likeness).filter(found -> found.score() >= Likeness.WORTH_A_LOOK);
    }

    /** Both must be called as they were when it was decided. */
    private boolean areToldApart(Features one, Features other) {
        return isToldApart(one, other.id()) && isToldApart(other, one.id());
    }

    private boolean isToldApart(Features one, String other) {
        var details = one.details();
        return details != null
                && one.toldApart().stream()
                        .filter(apart -> apart.other().equals(other))
                        .anyMatch(apart -> words(apart.called()).equals(words(details.name())));
    }

    private NameWords words(Confidential name) {
        return NameWords.of(keys.open(name).or(""));
    }

    Traits traits(Features one) {
        return side(one).traits();
    }

    private Side side(Features one) {
        return opened.computeIfAbsent(one, this::open);
    }

    private Side open(Features one) {
        Details details = one.details();
        if (details == null) {
            return new Side(new Traits("", null, null, null), Sex.UNKNOWN, null, one.groups());
        }
        var traits = new Traits(
                keys.open(details.name()).or(""),
                text(details.born()),
                text(details.contact()),
                text(details.reference()));
        return new Side(traits, details.sex(), one.area(), one.groups());
    }

    private @Nullable String text(@Nullable Confidential sealed) {
        return sealed == null ? null : keys.open(sealed).or("");
    }
}
