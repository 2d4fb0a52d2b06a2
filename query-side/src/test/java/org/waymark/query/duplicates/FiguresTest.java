package org.waymark.query.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import org.apache.commons.codec.language.DaitchMokotoffSoundex;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.codec.language.Soundex;
import org.apache.commons.codec.language.bm.NameType;
import org.apache.commons.codec.language.bm.PhoneticEngine;
import org.apache.commons.codec.language.bm.RuleType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.events.Area;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.Details;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.Sex;
import org.waymark.keys.PersonalData;
import org.waymark.keys.alike.AlikeIndex;
import org.waymark.keys.alike.NameSounds;
import org.waymark.keys.alike.Traits;
import org.waymark.query.AskedBy;
import org.waymark.query.projection.testing.ReadStore;
import org.waymark.query.projection.testing.Rig;
import org.waymark.query.projection.testing.TestLog;

/** How many of the people planted twice are found, and how many pairs are offered in vain; the figures are printed. */
class FiguresTest {
    private static final long SEED = Long.getLong("waymark.seed", 2014);
    private static final int PEOPLE = 3_000;
    private static final int TWICE = 300;
    private static final int WORDS = 20_000;

    private final SplittableRandom chance = new SplittableRandom(SEED);
    private final Misspelling misspelling = new Misspelling(chance);
    private final PersonalData personal = PersonalData.inMemory();
    private final TestLog log = new TestLog();
    private int ids;

    @Test
    void a_misspelt_word_sounds_the_same_more_often_than_to_any_key_alone() {
        var keys = new LinkedHashMap<String, Function<String, Set<String>>>();
        keys.put("ours", NameSounds::of);
        keys.put("Double Metaphone", FiguresTest::metaphone);
        keys.put("Soundex", word -> Set.of(new Soundex().encode(word)));
        keys.put(
                "Daitch-Mokotoff",
                word -> Set.of(new DaitchMokotoffSoundex().soundex(word).split("\\|")));
        var beider = new PhoneticEngine(NameType.GENERIC, RuleType.APPROX, true);
        keys.put("Beider-Morse", word -> Set.of(beider.encode(word).split("[|-]")));
        System.out.println("words misspelt, from seed " + SEED);
        var heard = new LinkedHashMap<String, Double>();
        keys.forEach((name, key) -> {
            var random = new Misspelling(new SplittableRandom(SEED));
            int same = 0;
            int words = name.startsWith("Beider") ? WORDS / 10 : WORDS;
            for (int at = 0; at < words; at++) {
                var word = Misspelling.NAMES.get(at % Misspelling.NAMES.size());
                same += Collections.disjoint(key.apply(word), key.apply(random.of(word))) ? 0 : 1;
            }
            double confused = confused(key);
            heard.put(name, (double) same / words);
            System.out.printf(
                    "  %-18s %.1f %% sound the same; %.2f %% of pairs of other names do%n",
                    name, 100.0 * same / words, 100 * confused);
        });
        assertThat(heard.get("ours"))
                .isGreaterThan(heard.get("Double Metaphone"))
                .isGreaterThan(0.7);
        assertThat(confused(NameSounds::of)).isLessThan(0.02);
    }

    private static double confused(Function<String, Set<String>> key) {
        int pairs = 0;
        int same = 0;
        var sounds = Misspelling.NAMES.stream().map(key).toList();
        for (int one = 0; one < sounds.size(); one++) {
            for (int other = one + 1; other < sounds.size(); other++) {
                pairs++;
                same += Collections.disjoint(sounds.get(one), sounds.get(other)) ? 0 : 1;
            }
        }
        return (double) same / pairs;
    }

    private static Set<String> metaphone(String word) {
        var metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(8);
        var both = new HashSet<String>();
        both.add(metaphone.doubleMetaphone(word, false));
        both.add(metaphone.doubleMetaphone(word, true));
        return both;
    }

    @Test
    void of_people_planted_twice_most_are_found_and_most_of_what_is_offered_is_right() {
        var planted = new HashSet<AlikeIndex.Pair>();
        for (int at = 0; at < PEOPLE; at++) {
            var somebody = somebody();
            var id = record(somebody);
            if (at < TWICE) {
                planted.add(AlikeIndex.Pair.of(id, record(again(somebody))));
            }
        }
        try (var store = new ReadStore();
                var rig = new Rig(log, store.database("figures"), "node-1", 500, new DuplicatesFold())) {
            rig.started();
            var fold = (DuplicatesFold) rig.only().fold();
            var queries = new PairsQueries(fold, rig.projections, personal);
            var all = pairs(queries);
            System.out.printf("%d people, %d of them twice, from seed %d%n", PEOPLE, TWICE, SEED);
            double recall = figures("worth a look", all, planted);
            var likely =
                    all.stream().filter(pair -> pair.score() >= Likeness.LIKELY).toList();
            figures("likely", likely, planted);
            assertThat(recall).isGreaterThan(0.75);
            assertThat(precision(likely, planted)).isGreaterThan(0.75);
        }
    }

    private static List<Pairs.Pair> from(int score, List<Pairs.Pair> all) {
        return all.stream().filter(pair -> pair.score() >= score).toList();
    }

    private static List<Pairs.Pair> pairs(PairsQueries queries) {
        var all = new ArrayList<Pairs.Pair>();
        @Nullable String next = null;
        do {
            var after = next == null ? null : PairCursor.read(next);
            var page = AskedBy.anybodyWhoMay(() -> queries.handle(new FindDuplicates(null, after, 200)));
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return all;
    }

    private static double figures(String what, List<Pairs.Pair> offered, Set<AlikeIndex.Pair> planted) {
        long right = right(offered, planted);
        double recall = (double) right / planted.size();
        System.out.printf(
                "  %-12s %d pairs offered, %d right: recall %.1f %%, precision %.1f %%%n",
                what, offered.size(), right, 100 * recall, 100 * precision(offered, planted));
        return recall;
    }

    private static double precision(List<Pairs.Pair> offered, Set<AlikeIndex.Pair> planted) {
        return (double) right(offered, planted) / offered.size();
    }

    private static long right(List<Pairs.Pair> offered, Set<AlikeIndex.Pair> planted) {
        return offered.stream()
                .map(pair -> AlikeIndex.Pair.of(
                        pair.one().id().toString(), pair.other().id().toString()))
                .filter(planted::contains)
                .count();
    }

    private record Somebody(
            List<String> words,
            Sex sex,
            @Nullable Integer born,
            @Nullable String phone,
            int place,
            int group) {}

    private Somebody somebody() {
        return new Somebody(
                List.of(name(), name()),
                chance.nextInt(10) < 6 ? Sex.FEMALE : Sex.MALE,
                chance.nextInt(100) < 85 ? Integer.valueOf(1940 + chance.nextInt(65)) : null,
                chance.nextInt(100) < 30 ? "07" + (10_000_000 + chance.nextInt(89_999_999)) : null,
                chance.nextInt(12),
                chance.nextInt(40));
    }

    /** Few names are common and many are rare. */
    private String name() {
        int at = (int) (Misspelling.NAMES.size() * Math.pow(chance.nextDouble(), 1.6));
        return Misspelling.NAMES.get(at);
    }

    /** The same person told to another clerk on another day. */
    private Somebody again(Somebody first) {
        var words = new ArrayList<>(first.words());
        int changes = chance.nextInt(10) < 2 ? 0 : chance.nextInt(10) < 7 ? 1 : 2;
        for (int change = 0; change < changes; change++) {
            int at = chance.nextInt(words.size());
            words.set(at, misspelling.of(words.get(at)));
        }
        if (chance.nextInt(100) < 20) {
            Collections.swap(words, 0, 1);
        }
        if (chance.nextInt(100) < 8) {
            words.removeLast();
        }
        return new Somebody(
                words,
                first.sex(),
                year(first.born()),
                chance.nextInt(100) < 60 ? first.phone() : null,
                chance.nextInt(100) < 85 ? first.place() : chance.nextInt(12),
                chance.nextInt(100) < 50 ? first.group() : chance.nextInt(40));
    }

    private @Nullable Integer year(@Nullable Integer born) {
        int luck = chance.nextInt(100);
        if (born == null || luck < 10) {
            return null;
        }
        return luck < 65 ? born : Integer.valueOf(born + chance.nextInt(luck < 88 ? -1 : -6, luck < 88 ? 2 : 7));
    }

    private String record(Somebody one) {
        var person = new PersonId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + ++ids));
        var born = one.born() == null ? null : new PartialDate(one.born(), 0, 0);
        var name = String.join(" ", one.words());
        var details = new Details(name, one.sex(), born, one.phone(), null);
        tell(new PersonRegistered(
                person, PartialDate.of("2014"), Set.of(PersonKind.CARER), Area.of("KE/P" + one.place()), details));
        tell(new PersonJoinedGroup(
                new GroupId(new UUID(7, one.group())),
                PartialDate.of("2014"),
                new MembershipId(new UUID(8, ids)),
                person,
                GroupRole.MEMBER,
                null));
        personal.prepare(
                person.toString(),
                new Traits(name, one.born() == null ? null : one.born().toString(), one.phone(), null));
        return person.toString();
    }

    private void tell(DomainEvent event) {
        log.append(event);
    }
}
