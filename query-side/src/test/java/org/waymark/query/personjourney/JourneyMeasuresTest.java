package org.waymark.query.personjourney;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happenings.id;
import static org.waymark.query.Happenings.on;
import static org.waymark.query.Happenings.registered;
import static org.waymark.query.personjourney.EveryEvent.AMARA;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.events.DomainEvent;
import org.waymark.events.person.Instrument;
import org.waymark.events.person.MeasureMode;
import org.waymark.events.person.PersonEvent.MeasureRecorded;
import org.waymark.measures.catalogue.Instruments;
import org.waymark.measures.change.Verdict;
import org.waymark.query.Told;
import org.waymark.query.personjourney.known.Names;
import org.waymark.query.personjourney.known.PersonJourney;
import org.waymark.query.personjourney.summary.Measures.Measure;
import org.waymark.query.personjourney.summary.Measures.Recorded;
import org.waymark.query.personjourney.summary.SummaryOfJourney;
import org.waymark.query.personjourney.timeline.Timeline;
import org.waymark.query.personjourney.timeline.TimelineEntry;

/** What a journey says of the scores in it. */
class JourneyMeasuresTest {
    private static final LocalDate LATER = LocalDate.parse("2016-01-01");
    private final Told<PersonJourney> told = Told.to(new PersonJourneyFold(), registered(AMARA, "Amara", "2014-01-03"));

    @TempDir
    Path folder;

    @Test
    void a_score_is_set_beside_the_first_and_the_one_before() {
        told.then(
                phq9(3, "2014-09-01", 9),
                phq9(1, "2014-01-10", 17),
                phq9(2, "2014-05-01", 12),
                phq9(4, "2014-10-01", null),
                who5(5, "2014-01-10", 60),
                who5(6, "2014-11-01", 48),
                who5(7, "2014-12-01", 36));
        assertThat(of(Instrument.PHQ_9))
                .extracting(Measure::change)
                .containsExactly(null, Verdict.NO_RELIABLE_CHANGE, Verdict.RELIABLY_BETTER, null);
        assertThat(of(Instrument.PHQ_9))
                .extracting(Measure::sincePrevious)
                .containsExactly(null, BigDecimal.valueOf(-5), BigDecimal.valueOf(-3), null);
        assertThat(of(Instrument.WHO_5))
                .extracting(Measure::change)
                .containsExactly(null, Verdict.NO_RELIABLE_CHANGE, Verdict.RELIABLY_WORSE);
        assertThat(of(Instrument.WHO_5)).extracting(Measure::band).containsExactly("not low", "low", "low");
        assertThat(of(Instrument.WHO_5)).extracting(Measure::sum).first().isEqualTo(BigDecimal.valueOf(15));
    }

    @Test
    void it_is_said_in_words_with_band_and_change_and_what_asks_for_safety() {
        told.then(phq9(1, "2014-01-10", 17), phq9(2, "2014-09-01", 9), phq9(3, "2014-10-01", null));
        assertThat(lines(Instruments.builtIn()))
                .containsExactly(
                        "PHQ-9: 17 of 27, moderately severe",
                        "PHQ-9: 9 of 27, mild; since the first 8 less: better, and more than measurement error (index -2.80)",
                        "PHQ-9: no score, 9 of 9 items left out, and none may be");
        told.then(recorded(4, "2014-11-01", Instrument.PHQ_9, Arrays.asList(0, 0, 0, 0, 0, 0, 0, 0, 1), 1, "1"));
        assertThat(lines(Instruments.builtIn()).getLast()).endsWith("; ask about safety");
        assertThat(measures(Instruments.builtIn()).getLast().safety()).contains("today");
    }

    @Test
    void another_scorer_gives_another_score_and_what_was_recorded_still_stands() throws IOException {
        List<@Nullable Integer> answers = Arrays.asList(2, 2, 2, 2, null, 2, 2, 2, 0);
        told.then(recorded(1, "2014-01-10", Instrument.PHQ_9, answers, null, "1"));
        assertThat(measures(Instruments.builtIn()).getFirst().score()).isNull();
        assertThat(measures(Instruments.builtIn()).getFirst().recordedAs()).isNull();

        var prorating = declared("PHQ_9", "2", 9, 1);
        var measure = measures(prorating).getFirst();
        assertThat(measure.score()).as("14 of 8 items is 15.75 of 9").isEqualTo(BigDecimal.valueOf(16));
        assertThat(measure.scorer()).isEqualTo("2");
        assertThat(measure.recordedAs()).isEqualTo(new Recorded(null, "1"));
        assertThat(lines(prorating))
                .containsExactly("PHQ-9: 16 of 27 (1 left out, taken as the mean of the others);"
                        + " recorded as no score by scorer 1");
    }

    @Test
    void an_instrument_whose_file_is_gone_says_what_was_recorded_and_nothing_more() {
        told.then(recorded(1, "2014-01-10", Instrument.of("CALM_2"), List.of(1, 2, 3), 6, "7"));
        assertThat(lines(Instruments.builtIn()))
                .containsExactly("CALM-2: 6 as it was recorded; this instrument is not declared here,"
                        + " so nothing more can be said");
        var measure = measures(Instruments.builtIn()).getFirst();
        assertThat(measure.score()).isEqualTo(BigDecimal.valueOf(6));
        assertThat(measure.change()).isNull();
        assertThat(measure.recordedAs()).isEqualTo(new Recorded(BigDecimal.valueOf(6), "7"));
    }

    @Test
    void answers_to_a_form_of_another_length_are_not_scored_by_this_one() throws IOException {
        told.then(recorded(1, "2014-01-10", Instrument.of("CALM_2"), List.of(1, 2, 3), 6, "7"));
        var measure = measures(declared("CALM_2", "8", 4, 0)).getFirst();
        assertThat(measure.score()).isNull();
        assertThat(measure.recordedAs()).isEqualTo(new Recorded(BigDecimal.valueOf(6), "7"));
        assertThat(measure.words()).contains("no score, the answers are not to the 4 items", "recorded as 6");
    }

    private Instruments declared(String code, String scorer, int items, int mayBeLeftOut) throws IOException {
        Files.writeString(folder.resolve(code + ".json"), """
                {"instrument": "%s", "name": "here", "scorer": "%s", "items": {"count": %d, "lowest": 0, "highest": 3},
                 "score": {"method": "SUM"}, "higherIs": "WORSE", "missing": {"allowed": %d, "source": "ours"},
                 "rights": "ours", "sources": ["ours"]}
                """.formatted(code, scorer, items, mayBeLeftOut));
        return Instruments.with(folder);
    }

    private List<Measure> of(Instrument instrument) {
        return measures(Instruments.builtIn()).stream()
                .filter(measure -> measure.instrument().equals(instrument))
                .toList();
    }

    private List<Measure> measures(Instruments instruments) {
        return SummaryOfJourney.of(told.document(AMARA.toString()), new Names(Map.of()), instruments, LATER)
                .measures();
    }

    private List<String> lines(Instruments instruments) {
        return Timeline.of(told.document(AMARA.toString()), new Names(Map.of()), instruments, LATER).stream()
                .filter(entry -> entry.kind() == TimelineEntry.Kind.MEASURE)
                .map(TimelineEntry::text)
                .toList();
    }

    /** The last item, about safety, stays 0. */
    private static DomainEvent phq9(int number, String date, @Nullable Integer score) {
        var answers = new ArrayList<@Nullable Integer>();
        for (int item = 0; item < 8; item++) {
            answers.add(score == null ? null : Integer.valueOf(score / 8 + (item < score % 8 ? 1 : 0)));
        }
        answers.add(score == null ? null : Integer.valueOf(0));
        return recorded(number, date, Instrument.PHQ_9, answers, score, "1");
    }

    private static DomainEvent who5(int number, String date, int score) {
        List<@Nullable Integer> answers = new ArrayList<>(Collections.nCopies(5, score / 20));
        for (int item = 0; item < score / 4 % 5; item++) {
            answers.set(item, score / 20 + 1);
        }
        return recorded(number, date, Instrument.WHO_5, answers, score, "1");
    }

    private static DomainEvent recorded(
            int number,
            String date,
            Instrument instrument,
            List<@Nullable Integer> answers,
            @Nullable Integer score,
            String scorer) {
        return new MeasureRecorded(
                AMARA,
                on(date),
                id(number),
                instrument,
                "en",
                MeasureMode.SELF,
                answers,
                score == null ? null : BigDecimal.valueOf(score),
                scorer);
    }
}
