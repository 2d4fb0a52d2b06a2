package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Ready;
import org.waymark.ops.cli.Shell;
import org.waymark.ops.client.Api;

/** Scored instruments from the first question to the journey, those that come with Waymark and one of an installation's own. */
class MeasuresTest {
    private static final String CALM = """
            {
              "instrument": "CALM_2", "name": "Calm, an invented scale", "scorer": "%s",
              "items": {"count": 3, "lowest": 0, "highest": 4},
              "score": {"method": "SUM", "times": %d}, "higherIs": "BETTER",
              "missing": {"allowed": 0, "source": "invented"},
              "safety": [{"item": 3, "above": 3, "prompt": "Sit down with the person today."}],
              "rights": "ours", "sources": ["invented"]
            }
            """;

    @TempDir
    Path data;

    @Test
    void what_is_answered_is_scored_at_once_and_an_answer_about_safety_stands_on_the_worklist() {
        try (var program = started()) {
            var api = program.operator();
            var person = registered(api);
            var phq9 = Map.of(
                    "occurredOn", "2014-06-01",
                    "instrument", "PHQ_9",
                    "language", "sw",
                    "mode", "INTERVIEWER",
                    "answers", List.of(2, 2, 2, 2, 2, 1, 1, 1, 1));
            var answer = api.putNow("/api/people/%s/measures/%s".formatted(person, UUID.randomUUID()), phq9);
            assertThat(answer.path("score").asInt()).isEqualTo(14);
            assertThat(answer.path("of").asInt()).isEqualTo(27);
            assertThat(answer.path("band").asText()).isEqualTo("moderate");
            assertThat(answer.path("safety").asText()).contains("Talk with them about safety today");
            await().until(() -> api.get("/api/worklist", Map.of("reason", "SAFETY_ANSWER"))
                    .toString()
                    .contains(person));
            assertThat(measure(api, person).path("words").asText())
                    .isEqualTo("PHQ-9: 14 of 27, moderate; ask about safety");

            var incomplete = Shell.run("measure", person, "GAD_7", "0,1,-,0,0,0,0", "--data", Running.data(program));
            assertThat(incomplete.out()).as(incomplete.err()).contains("recorded without a score, 1 of 7 items left");
            var wrong = Shell.run("measure", person, "GAD_7", "0,1,9,0,0,0,0", "--data", Running.data(program));
            assertThat(wrong.exit()).isEqualTo(Exit.REFUSED);
            assertThat(wrong.err()).contains("ANSWER_OUT_OF_RANGE", "0 to 3");
            var unknown = Shell.run("measure", person, "SWEMWBS", "1,1,1,1,1,1,1", "--data", Running.data(program));
            assertThat(unknown.err()).contains("UNKNOWN_INSTRUMENT", "GET /api/instruments");
            assertThat(Shell.run("instruments", "list", "--data", Running.data(program))
                            .out())
                    .contains("WHO_5", "PHQ_9", "GAD_7");
            assertThat(Shell.run("instruments", "show", "WHO_5", "--data", Running.data(program))
                            .out())
                    .contains("I have felt calm and relaxed", "5 = All of the time", "Schougaard");
        }
    }

    @Test
    void a_new_version_of_an_instruments_file_scores_the_old_answers_again_and_the_event_stays() throws IOException {
        declare(CALM.formatted("1", 1));
        String person;
        try (var program = started()) {
            person = registered(program.operator());
            var said = Shell.run(
                    "measure", person, "CALM_2", "1,2,4", "--on", "2014-06-01", "--data", Running.data(program));
            assertThat(said.out()).as(said.err()).contains("CALM-2: 7 of 12", "SAFETY: Sit down with the person");
            await().until(() -> program.operator()
                    .get("/api/worklist", Map.of("reason", "SAFETY_ANSWER"))
                    .toString()
                    .contains(person));
        }
        declare(CALM.formatted("2", 10));
        try (var program = started()) {
            var api = program.operator();
            var measure = measure(api, person);
            assertThat(measure.path("score").asInt()).isEqualTo(70);
            assertThat(measure.path("scorer").asText()).isEqualTo("2");
            assertThat(measure.at("/recordedAs/score").asInt()).isEqualTo(7);
            assertThat(measure.at("/recordedAs/scorer").asText()).isEqualTo("1");
            assertThat(recorded(api, person)).contains("\"score\":7", "\"scorer\":\"1\"");
            var shell = Shell.run("journey", person, "--data", Running.data(program));
            assertThat(shell.out()).contains("CALM-2: 70 of 120; recorded as 7 by scorer 1");
        }
        declare(CALM.formatted("3", 1).replace("\"count\": 3", "\"count\": 2"));
        var refused = Shell.run("serve", "--port", "0", "--data", data.toString());
        assertThat(refused.exit()).isEqualTo(Exit.ENVIRONMENT);
        assertThat(refused.err())
                .startsWith("waymark: the instrument file ")
                .contains("calm.json cannot be used: safety names item 3, and the items are 1 to 2")
                .hasLineCount(1);
    }

    @Test
    void the_file_of_a_licensed_instrument_starts_from_a_template_and_is_checked_before_it_is_used()
            throws IOException {
        var template = Shell.run("instruments", "template", "UCLA_3").out();
        var file = Files.writeString(data.resolve("ucla.json"), template);
        var refused = Shell.run("instruments", "check", file.toString());
        assertThat(refused.exit()).isEqualTo(Exit.ENVIRONMENT);
        assertThat(refused.err()).contains("it still needs wording");
        Files.writeString(file, template.replaceFirst("(?s)\"stillNeeded\": \\[.*?],", ""));
        assertThat(Shell.run("instruments", "check", file.toString()).out())
                .contains("UCLA_3", "scores from 3 to 9; it can be used");
        assertThat(Shell.run("instruments", "template", "GHQ_12").exit()).isEqualTo(Exit.REFUSED);
    }

    private void declare(String text) throws IOException {
        Files.createDirectories(data.resolve("instruments"));
        Files.writeString(data.resolve("instruments").resolve("calm.json"), text);
    }

    private Program started() {
        var program = Program.start(data, 0, Map.of("logging.level.root", "ERROR", Program.OPERATOR_FILE, "true"));
        Ready.await(program.operator(), new PrintWriter(Writer.nullWriter()));
        return program;
    }

    private static String registered(Api api) {
        var person = UUID.randomUUID().toString();
        api.putNow(
                "/api/people/" + person,
                Filled.person(
                        "2014-02-05",
                        "PERSON_WITH_MENTAL_ILLNESS",
                        "GH/Northern/Tamale",
                        Map.of("name", "Zuri", "sex", "FEMALE")));
        return person;
    }

    private static JsonNode measure(Api api, String person) {
        return await().until(
                        () -> api.get("/api/people/" + person + "/journey", Map.of())
                                .at("/summary/measures/0"),
                        JsonNode::isObject);
    }

    private static String recorded(Api api, String person) {
        var items = api.get("/api/people/" + person + "/history", Map.of()).path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(entry -> entry.path("name").asText().equals("person.measure-recorded"))
                .findFirst()
                .orElseThrow()
                .path("content")
                .toString();
    }
}
