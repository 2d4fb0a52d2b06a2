package org.waymark.query.research.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.Mark;
import org.waymark.events.livelihood.IncomeBand;
import org.waymark.events.livelihood.LivelihoodEndReason;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.events.recovery.MilestoneDomain;
import org.waymark.events.recovery.Step;
import org.waymark.query.research.anonymous.Choice;
import org.waymark.query.research.anonymous.Pooled;
import org.waymark.query.research.anonymous.Quasi;
import org.waymark.query.research.files.Table.Column;
import org.waymark.query.research.rows.Subject;

/** The six tables of a release, in order of pseudonym, so that the order tells nothing. */
final class Tables {
    private static final String PERSON = "pseudonym; holds within this release only";
    private static final String AFTER = " after joining a group for the first time, a multiple of %d days";
    private static final Mark[] MARKS = Mark.values();
    private static final String LETTERS = "PAEN";

    private final Choice choice;
    private final Anonymous anonymous;
    private final String after;
    private final List<Named> people = new ArrayList<>();

    private record Named(String name, Subject subject) {}

    /** Takes rows, one after another. */
    private interface Rows {
        void row(@Nullable Object... values);
    }

    Tables(Choice choice, Anonymous anonymous, int days, Pseudonyms pseudonyms) {
        this.choice = choice;
        this.anonymous = anonymous;
        after = AFTER.formatted(days);
        choice.people().forEach(person -> people.add(new Named(pseudonyms.of(person.id()), person)));
        people.sort(Comparator.comparing(Named::name));
    }

    List<Table> all() {
        return List.of(persons(), memberships(), attendance(), milestones(), livelihoods(), measures());
    }

    private Table persons() {
        var columns = new ArrayList<Column>();
        columns.add(Column.text("person", PERSON));
        for (var quasi : Quasi.values()) {
            columns.add(Column.text(quasi.column(), quasi.says() + "; " + Quasi.ANY + " where it is not told"));
        }
        return table("people", "One row a person", columns, (person, rows) -> {
            var row = new ArrayList<@Nullable Object>();
            row.add(person.name());
            row.addAll(choice.levels().say(person.subject().traits()));
            rows.row(row.toArray());
        });
    }

    private Table memberships() {
        var columns = List.of(
                Column.text("person", PERSON),
                Column.number("spell", "1 for the person's first membership, and so on"),
                Column.number("joined_day", "when it began," + after),
                Column.number(
                        "observed_day", "when recording began, for members of before that (left truncation)," + after),
                Column.number("left_day", "when it ended, empty for members;" + after),
                codes("exit", "why it ended, empty for members", ExitReason.values()),
                Column.number("meetings", "meetings held meanwhile that attendance tells of"));
        return table("memberships", "One row a spell in a group", columns, (person, rows) -> {
            int spell = 0;
            for (var one : person.subject().memberships()) {
                rows.row(
                        person.name(),
                        ++spell,
                        anonymous.memberships().say(one.joined()),
                        anonymous.memberships().say(one.entry()),
                        anonymous.memberships().say(one.left()),
                        anonymous.say("exit", one.exit()),
                        anonymous.told(one).length());
            }
        });
    }

    private Table attendance() {
        var columns = List.of(
                Column.text("person", PERSON),
                Column.number("spell", "of memberships"),
                Column.number(
                        "meeting", "1 for the first meeting that was held after joining, and so on; no day is told"),
                codes("mark", "what the sheet says", MARKS));
        return table("attendance", "One row a person and meeting", columns, (person, rows) -> {
            int spell = 0;
            for (var one : person.subject().memberships()) {
                var letters = anonymous.told(one);
                spell++;
                for (int meeting = 0; meeting < letters.length(); meeting++) {
                    rows.row(person.name(), spell, meeting + 1, MARKS[LETTERS.indexOf(letters.charAt(meeting))].name());
                }
            }
        });
    }

    private Table milestones() {
        var columns = List.of(
                Column.text("person", PERSON),
                Column.number("day", "when it was reached," + after),
                codes("domain", "of recovery", MilestoneDomain.values()),
                codes("step", "which milestone", Step.values()));
        return table(
                "milestones",
                "One row a milestone",
                columns,
                anonymous.milestones().tell(),
                (person, rows) -> person.subject()
                        .milestones()
                        .forEach(one -> rows.row(
                                person.name(),
                                anonymous.milestones().say(one.day()),
                                anonymous.say("domain", one.domain()),
                                anonymous.say("step", one.step()))));
    }

    private Table livelihoods() {
        var columns = List.of(
                Column.text("person", PERSON),
                codes("kind", "of work", LivelihoodKind.values()),
                Column.codes("with_group", "whether it is done with the group", List.of("YES", "NO")),
                codes("income", "what it brings in, as last known", IncomeBand.values()),
                Column.number("started_day", "when it began," + after),
                Column.number("ended_day", "when it ended, empty while it lasts;" + after),
                codes("reason", "why it ended, empty while it lasts", LivelihoodEndReason.values()));
        return table(
                "livelihoods",
                "One row a spell of productive work",
                columns,
                anonymous.livelihoods().tell(),
                (person, rows) -> person.subject()
                        .livelihoods()
                        .forEach(one -> rows.row(
                                person.name(),
                                anonymous.say("kind", one.kind()),
                                one.withGroup() ? "YES" : "NO",
                                anonymous.say("income", one.income()),
                                anonymous.livelihoods().say(one.started()),
                                anonymous.livelihoods().say(one.ended()),
                                anonymous.say("reason", one.reason()))));
    }

    private Table measures() {
        var columns = List.of(
                Column.text("person", PERSON),
                Column.text("instrument", "which was answered"),
                Column.number("day", "when," + after),
                Column.decimal("score", "as worked out when it was recorded; empty where too few people have it"));
        return table(
                "measures",
                "One row a score",
                columns,
                anonymous.measures().tell(),
                (person, rows) -> person.subject()
                        .measures()
                        .forEach(one -> rows.row(
                                person.name(),
                                anonymous.say("instrument", one.instrument()),
                                anonymous.measures().say(one.day()),
                                anonymous.score(one))));
    }

    private static Column codes(String name, String says, Enum<?>[] values) {
        var all = new ArrayList<>(Arrays.stream(values).map(Enum::name).toList());
        all.add(Pooled.POOLED);
        return Column.codes(name, says, List.copyOf(all));
    }

    /** Empty when too few people have any such row. */
    private Table table(String name, String says, List<Column> columns, boolean tells, BiConsumer<Named, Rows> of) {
        return table(name, says, columns, tells ? of : (person, rows) -> {});
    }

    private Table table(String name, String says, List<Column> columns, BiConsumer<Named, Rows> of) {
        return new Table(
                name,
                says,
                List.copyOf(columns),
                (Consumer<@Nullable Object[]> to) ->
                        people.forEach(person -> of.accept(person, values -> to.accept(values))));
    }
}
