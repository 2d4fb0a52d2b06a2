package org.waymark.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.waymark.events.person.Instrument;
import org.waymark.measures.catalogue.InstrumentFile;
import org.waymark.measures.catalogue.InstrumentRefused;
import org.waymark.measures.catalogue.Instruments;

/** The file that declares an instrument, and the sentences that a wrong one is refused with. */
class InstrumentFileTest {
    private static final String GOOD = """
            {
              "instrument": "CALM_2", "name": "Calm, an invented scale", "scorer": "1",
              "items": {"count": 3, "lowest": 0, "highest": 4, "reversed": [2]},
              "score": {"method": "SUM"}, "higherIs": "BETTER",
              "missing": {"allowed": 1, "source": "invented"},
              "bands": [{"from": 0, "words": "little"}, {"from": 6, "words": "much"}],
              "safety": [{"item": 3, "above": 3, "prompt": "ask today"}],
              "rights": "ours", "sources": ["invented"]
            }
            """;

    static final List<String> TEMPLATES = Instruments.TEMPLATES;

    @TempDir
    Path folder;

    @Test
    void a_file_declares_an_instrument() throws IOException {
        Files.writeString(folder.resolve("calm.json"), GOOD);
        var instruments = Instruments.with(folder);
        assertThat(instruments.all())
                .extracting(Questionnaire::instrument)
                .contains(Instrument.of("CALM_2"), Instrument.PHQ_9);
        var calm = instruments.of(Instrument.of("CALM_2")).orElseThrow();
        assertThat(calm.score(List.of(4, 0, 4)).band()).isEqualTo("much");
        assertThat(instruments.safetyAsked(Instrument.of("CALM_2"), List.of(0, 0, 4)))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"BETTER\" | \"BETTER\", \"higherisBetter\": true | \"higherisBetter\" is nothing an instrument has",
                "\"BETTER\" | \"GOOD\" | GOOD",
                "\"CALM_2\" | \"calm 2\" | capital letters",
                "[2] | [4] | items.reversed names item 4, and the items are 1 to 3",
                "\"count\": 3 | \"count\": 0 | items.count is 0",
                "\"count\": 3 | \"count\": 2.5 | count",
                "\"highest\": 4 | \"highest\": 0 | items go from 0 to 0",
                "\"SUM\" | \"CONVERTED_SUM\" | score.table is needed",
                "\"SUM\" | \"MEAN\", \"times\": 2 | score.times",
                "\"allowed\": 1 | \"allowed\": 2 | fewer than half",
                "\"from\": 0 | \"from\": 1 | the first band is from 1, and the lowest score is 0",
                "\"from\": 6 | \"from\": 0 | from the lowest score up",
                "\"from\": 6 | \"from\": 13 | the highest score is 12",
                "\"item\": 3 | \"item\": 4 | safety names item 4",
                "\"above\": 3 | \"above\": 4 | safety asks for an answer above 4",
                "\"rights\": \"ours\" | \"rights\": \"ours\", \"\": 1 | is nothing an instrument has",
                "\"rights\": \"ours\", | '' | rights is missing",
                "\"sources\": [\"invented\"] | \"sources\": [] | sources is missing",
                "\"scorer\": \"1\", | \"scorer\": \"1\", \"scorer\": \"2\", | Duplicate",
                "\"scorer\": \"1\", | \"scorer\": \"1\", \"stillNeeded\": [\"the wording\"], | it still needs the wording",
                "\"rights\": \"ours\" | \"rights\": \"ours\", \"reliability\": {\"coefficient\": 1.2, \"standardDeviation\": 3, \"source\": \"x\"} | reliability.coefficient is 1.2",
                "\"rights\": \"ours\" | \"rights\": \"ours\", \"reliability\": {\"coefficient\": 0.9, \"standardDeviation\": 0, \"source\": \"x\"} | standardDeviation is 0.0",
                "\"rights\": \"ours\" | \"rights\": \"ours\", \"reliability\": {\"coefficient\": 0.9, \"standardDeviation\": 3} | reliability.source is missing",
                "\"rights\": \"ours\" | \"rights\": \"ours\", \"wording\": {\"en\": {\"question\": \"q\", \"items\": [\"a\"], \"answers\": []}} | wording.en has 1 items, and there are 3",
            })
    void a_wrong_file_is_refused_with_a_sentence(String what, String instead, String says) {
        assertThat(GOOD).contains(what);
        assertRefused(GOOD.replace(what, instead), says);
    }

    @Test
    void what_is_no_json_is_refused_with_the_line() {
        assertRefused("{\n\"instrument\": \"CALM_2\"\n\"name\"", "it is not JSON (line 3)");
        assertRefused("[]", "one JSON object");
        assertRefused("", "one JSON object");
        assertRefused(GOOD + "{}", "Trailing");
    }

    @Test
    void one_file_an_instrument_and_no_change_under_the_same_version() throws IOException {
        Files.writeString(folder.resolve("a.json"), GOOD);
        Files.writeString(folder.resolve("b.json"), GOOD);
        assertThatThrownBy(() -> Instruments.with(folder))
                .isInstanceOf(InstrumentRefused.class)
                .hasMessageContaining("CALM_2 is declared in a.json already");
        Files.delete(folder.resolve("b.json"));
        Files.writeString(folder.resolve("b.json"), GOOD.replace("CALM_2", "PHQ_9"));
        assertThatThrownBy(() -> Instruments.with(folder))
                .hasMessageContaining("changes PHQ_9 under the scorer version 1, which comes with Waymark");
        Files.writeString(
                folder.resolve("b.json"),
                GOOD.replace("CALM_2", "PHQ_9").replace("\"scorer\": \"1\"", "\"scorer\": \"here-1\""));
        assertThat(Instruments.with(folder)
                        .of(Instrument.PHQ_9)
                        .orElseThrow()
                        .items()
                        .count())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void a_template_says_what_is_missing_and_can_be_used_once_it_is_there(String code) throws JsonProcessingException {
        var template = Instruments.template(code).orElseThrow();
        assertRefused(template, "it still needs ");
        assertThat(template).doesNotContain("\"wording\": {");

        var json = new ObjectMapper();
        var filled = (ObjectNode) json.readTree(template);
        filled.remove("stillNeeded");
        if (filled.at("/score/table").isObject()) {
            var table = (ObjectNode) filled.at("/score/table");
            IntStream.rangeClosed(7, 34).forEach(sum -> table.put(Integer.toString(sum), sum + 0.5));
            assertRefused(filled.toString(), "score.table has no entry for the sum 35");
            table.put("35", 35);
        }
        var read = InstrumentFile.read(code, json.writeValueAsString(filled));
        assertThat(read.instrument()).isEqualTo(Instrument.of(code));
        assertThat(read.reliability()).isNull();
    }

    @Test
    void a_folder_that_is_not_there_declares_nothing() {
        assertThat(Instruments.with(folder.resolve("none")).all()).hasSize(3);
        assertThat(Instruments.template("GHQ_12")).isEmpty();
    }

    private static void assertRefused(String text, String says) {
        assertThatThrownBy(() -> InstrumentFile.read("calm.json", text))
                .isInstanceOf(InstrumentRefused.class)
                .hasMessageStartingWith("the instrument file calm.json cannot be used: ")
                .hasMessageContaining(says);
    }
}
