package org.waymark.ops.cli.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.cli.ServerChoice;
import org.waymark.ops.cli.screen.Meant;
import org.waymark.ops.cli.screen.Screen;
import org.waymark.ops.client.Api;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waymark measure}: records what somebody answered. */
@Command(
        name = "measure",
        description = "Records the answers to a scored instrument and says the score.",
        mixinStandardHelpOptions = true)
public final class MeasureCommand implements Callable<Integer> {
    private static final String LEFT_OUT = "-";

    @Parameters(index = "0", paramLabel = "PERSON", description = "an id, a name or the programme's number")
    String person = "";

    @Parameters(index = "1", paramLabel = "CODE", description = "the instrument, such as PHQ_9")
    String instrument = "";

    @Parameters(
            index = "2",
            paramLabel = "ANSWERS",
            description = "one for each item in order, with commas between, - for one left out: 1,0,2,-,3")
    String answers = "";

    @Option(names = "--on", paramLabel = "DAY", description = "when it was answered (default: today)")
    @Nullable String on;

    @Option(names = "--language", defaultValue = "en", description = "as a tag (default: ${DEFAULT-VALUE})")
    String language = "en";

    @Option(
            names = "--mode",
            defaultValue = "INTERVIEWER",
            description = "SELF or INTERVIEWER (default: ${DEFAULT-VALUE})")
    String mode = "INTERVIEWER";

    @Option(names = "--json", description = "as the interface gives it")
    boolean json;

    @Mixin
    ServerChoice server = new ServerChoice();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        var body = body();
        return new Screen(server).show(json, api -> record(api, body), this::show);
    }

    private JsonNode record(Api api, Map<String, Object> body) {
        var whom = new Meant(api).person(person);
        return api.putNow("/api/people/%s/measures/%s".formatted(whom, UUID.randomUUID()), body);
    }

    private void show(PrintWriter out, JsonNode answer) {
        if (answer.has("score")) {
            out.printf(
                    "%s: %s of %s%s%n",
                    instrument.replace('_', '-'),
                    answer.path("score").asText(),
                    answer.path("of").asText(),
                    answer.has("band") ? ", " + answer.path("band").asText() : "");
        } else {
            out.printf(
                    "%s: recorded without a score, %s%n",
                    instrument.replace('_', '-'), answer.path("why").asText());
        }
        if (answer.has("safety")) {
            out.println("SAFETY: " + answer.path("safety").asText());
        }
    }

    private Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("occurredOn", on == null ? LocalDate.now().toString() : on);
        body.put("instrument", instrument);
        body.put("language", language);
        body.put("mode", mode);
        body.put("answers", numbers());
        return body;
    }

    private List<@Nullable Integer> numbers() {
        var numbers = new ArrayList<@Nullable Integer>();
        for (var answer : answers.split(",", -1)) {
            try {
                numbers.add(answer.strip().equals(LEFT_OUT) ? null : Integer.valueOf(answer.strip()));
            } catch (NumberFormatException wrong) {
                throw new ParameterException(
                        spec.commandLine(), "answers are numbers with commas between, - for one left out: 1,0,2,-,3");
            }
        }
        return numbers;
    }
}
