package org.waymark.ops.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.association.AssociationCommand.FormAssociation;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.association.AssociationId;
import org.waymark.events.group.GroupKind;

/**
 * An invented programme, as everything its case workers record in the order in which they record it: late, out of order,
 * now and then wrong and put right, now and then sent twice. The same seed and size give the same entries.
 */
public final class Programme {
    private final Size size;
    private final Clerk office;
    private final List<Place> places = new ArrayList<>();

    private Programme(long seed, Size size) {
        this.size = size;
        var dice = new Dice(seed, 0);
        this.office = new Clerk(0, dice);
        var association = size.character().federated() ? federate(dice) : null;
        found(seed, dice, association);
    }

    /** Only what is going on is held in memory, never the entries. */
    public static Stream<Entry> entries(long seed, Size size) {
        var programme = new Programme(seed, size);
        var from = YearMonth.from(size.from());
        return Stream.iterate(from, month -> !month.isAfter(YearMonth.from(size.until())), month -> month.plusMonths(1))
                .map(month -> Month.of(month, size.until()))
                .<Entry>mapMulti(programme::live)
                .sequential();
    }

    private AssociationId federate(Dice dice) {
        var id = new AssociationId(dice.id(size.from()));
        var area = Area.of(size.character().areas().getFirst().substring(0, 2));
        office.open(
                new Clerk.Subject(),
                size.from(),
                new FormAssociation(id, PartialDate.of(size.from()), "Self-help organisations of " + area, area));
        return id;
    }

    private void found(long seed, Dice dice, @Nullable AssociationId association) {
        var quotas = quotas(dice);
        for (int number = 1; number <= size.groups(); number++) {
            boolean newPlace = (number - 1) % size.character().perPlace() == 0;
            if (newPlace) {
                var area = Area.of(size.character()
                        .areas()
                        .get(places.size() % size.character().areas().size()));
                places.add(new Place(size, seed, places.size() + 1, area, association));
            }
            boolean lastHere = number % size.character().perPlace() == 0;
            var kind = size.character().kind() == GroupKind.CARERS && lastHere
                    ? GroupKind.PEOPLE
                    : size.character().kind();
            places.getLast().found(number, kind, quotas[number - 1]);
        }
    }

    /** How many people each group gets: unequal, and exactly all of them together. */
    private int[] quotas(Dice dice) {
        var weights = new double[size.groups()];
        double all = 0;
        for (int group = 0; group < weights.length; group++) {
            weights[group] = 0.4 + 1.2 * dice.even();
            all += weights[group];
        }
        var quotas = new int[weights.length];
        double soFar = 0;
        int given = 0;
        for (int group = 0; group < weights.length; group++) {
            soFar += weights[group];
            quotas[group] = (int) Math.round(size.members() * soFar / all) - given;
            given += quotas[group];
        }
        return quotas;
    }

    private void live(Month month, Consumer<Entry> out) {
        places.forEach(place -> place.live(month));
        for (LocalDate day = month.first(); !day.isAfter(month.last()); day = day.plusDays(1)) {
            office.until(day, out);
            for (var place : places) {
                place.until(day, out);
            }
        }
    }
}
