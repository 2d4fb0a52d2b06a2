package org.waymark.query.retention.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happening.NANYORAE;
import static org.waymark.query.Happening.formed;
import static org.waymark.query.Happening.joined;
import static org.waymark.query.Happening.left;
import static org.waymark.query.Happening.met;
import static org.waymark.query.Happening.on;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupRole;
import org.waymark.events.person.PersonId;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;
import org.waymark.events.recovery.Step;
import org.waymark.query.AskedBy;
import org.waymark.query.projection.testing.ReadStore;
import org.waymark.query.projection.testing.Rig;
import org.waymark.query.projection.testing.TestLog;
import org.waymark.query.retention.Asking;
import org.waymark.query.retention.cohort.Selection;
import org.waymark.query.retention.effect.EffectAsked;
import org.waymark.query.retention.known.RetentionFold;

/** The report says what the figures say, loads nothing, and is the same on paper. */
class ReportTest {
    private static final Clock TODAY = Clock.fixed(Instant.parse("2016-01-01T09:00:00Z"), ZoneOffset.UTC);

    private final TestLog log = new TestLog();

    @Test
    void it_says_what_the_figures_say_and_what_they_do_not_show() throws Exception {
        told();
        var report = report();
        assertThat(report.html())
                .contains(
                        "<h1>Staying in self-help groups: KE/Laikipia</h1>", "Of about 40 people followed from joining")
                .contains("people followed from joining</td><td class=\"number\">40", "25 of 30")
                .as("one death is about somebody")
                .contains("died, or lost their group</td><td class=\"number\">too few to say")
                .contains("<svg", "People who never joined a group are not in these figures")
                .doesNotContain("<img", "http://www.w3.org/1999/xlink", "url(");
        var parsed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        report.html().replace("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8)));
        assertThat(parsed.getElementsByTagName("svg").getLength()).isEqualTo(2);
    }

    @Test
    void it_is_set_as_pdf_with_its_sentences_and_pictures() throws Exception {
        told();
        var paper = Paper.of(report().forPaper());
        try (var document = Loader.loadPDF(paper)) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Staying in self-help groups: KE/Laikipia", "Of about 40 people followed from joining")
                    .contains("What these figures do not show")
                    .doesNotContain("#");
            assertThat(document.getNumberOfPages()).isBetween(1, 6);
        }
    }

    @Test
    void a_programme_of_which_nothing_is_known_gets_sentences_and_no_made_up_figure() {
        var html = report().html();
        assertThat(html).contains("Nobody, or too few people");
        assertThat(html).doesNotContain("NaN", "Infinity", "<svg", "0.0%");
    }

    private void told() {
        log.append(formed(NANYORAE, GroupKind.MIXED, Cadence.MONTHLY, "KE/Laikipia", "2013-01-01"));
        for (int i = 0; i < 40; i++) {
            log.append(joined(NANYORAE, person(i), "2013-01-01", GroupRole.MEMBER));
            if (i < 30) {
                log.append(new MilestoneReached(
                        person(i), on("2014-01-01"), new UUID(9, i), Step.SATISFACTORY_RECOVERY, null, null));
            }
        }
        for (int i = 0; i < 6; i++) {
            log.append(left(NANYORAE, person(i), "2014-09-0" + (1 + i), ExitReason.MOVED_AWAY));
        }
        log.append(left(NANYORAE, person(35), "2014-05-03", ExitReason.DIED));
        log.append(met(NANYORAE, "2015-12-01", Map.of(), null));
    }

    private Report report() {
        var fold = new RetentionFold();
        try (var store = new ReadStore();
                var rig = new Rig(log, store.database("report"), "node-1", 100, fold)) {
            rig.started();
            var cohorts = Asking.cohorts(rig, fold, TODAY);
            return AskedBy.anybodyWhoMay(() -> new Report(
                    "KE/Laikipia",
                    Asking.of(cohorts, everybody(Selection.Clock.JOINING)),
                    Asking.of(cohorts, everybody(Selection.Clock.RECOVERY)),
                    EffectAsked.of(cohorts, true)));
        }
    }

    private static Selection everybody(Selection.Clock clock) {
        return new Selection(clock, Selection.Leaving.EXIT, Selection.Spells.FIRST, null, null, null, null, null, null);
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(8, 100 + number));
    }
}
