package org.waymark.ops.bench.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.waymark.access.login.OperatorToken;
import org.waymark.ops.Program;
import org.waymark.ops.bench.fuzz.FuzzedRequests.Fuzzed;
import org.waymark.ops.cli.Ready;

/** Sends made-up requests to a server of its own, each from somebody else, and counts what must not come back. */
public final class FuzzTrial {
    private static final int SERVER_ERROR = 500;
    private static final int EXAMPLES = 6;
    private static final List<String> INSIDES = List.of("Exception", "\tat ", "org.waymark", "java.lang");

    /** How the container's own error pages begin; a report is a page too, and no error. */
    private static final String PAGE = "<html";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<Fault, Integer> faults = new TreeMap<>();
    private final List<String> examples = new ArrayList<>();
    private final Random random;

    /** What must not happen. */
    public enum Fault {
        SERVER_ERROR("5xx"),
        ACCEPTED_BAD("accepted_bad"),
        IGNORED_AUTHENTICATION("ignored_authentication"),
        LEAKED_STACK_TRACE("leaked_stack_trace");

        private final String figure;

        Fault(String figure) {
            this.figure = figure;
        }

        public String figure() {
            return figure;
        }
    }

    public FuzzTrial(long seed) {
        random = new Random(seed);
    }

    public FuzzTrial run(Path data, int count) throws IOException, InterruptedException {
        var settings = Map.of("logging.level.root", "ERROR", Program.OPERATOR_FILE, "true");
        try (http;
                var program = Program.start(data, 0, settings);
                var operator = program.operator()) {
            Ready.await(operator, new PrintWriter(Writer.nullWriter()));
            var described = json.readTree(
                    send(program, "/api/openapi", HttpRequest.newBuilder()).body());
            var conformity = new Conformity(described);
            var requests = new FuzzedRequests(described, random);
            new Ground(operator).prepare(requests);
            var senders = Sender.all(
                    operator, program.context().getBean(OperatorToken.class).value());
            for (int i = 0; i < count; i++) {
                var sender = senders.get(random.nextInt(senders.size()));
                var request = requests.next();
                look(sender, request, conformity, send(program, request.path(), asHttp(request, sender)));
            }
        }
        return this;
    }

    private HttpResponse<String> send(Program program, String path, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.uri(URI.create(program.address() + path)).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder asHttp(Fuzzed fuzzed, Sender sender) throws IOException {
        var body = fuzzed.body() == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(
                        fuzzed.body() instanceof String text ? text : json.writeValueAsString(fuzzed.body()));
        var request = HttpRequest.newBuilder().method(fuzzed.method(), body);
        fuzzed.headers().forEach(request::header);
        return sender.token() == null ? request : request.header("Authorization", "Bearer " + sender.token());
    }

    private void look(Sender sender, Fuzzed request, Conformity conformity, HttpResponse<String> answer) {
        int status = answer.statusCode();
        statuses.merge(status, 1, Integer::sum);
        if (status >= SERVER_ERROR) {
            note(Fault.SERVER_ERROR, sender, request, answer);
        }
        if (status / 100 == 2 && !conformity.holds(request)) {
            note(Fault.ACCEPTED_BAD, sender, request, answer);
        }
        if (!sender.mayGet(request.path(), status, answer.body())) {
            note(Fault.IGNORED_AUTHENTICATION, sender, request, answer);
        }
        boolean errorPage = status / 100 > 3 && answer.body().contains(PAGE);
        if (errorPage || INSIDES.stream().anyMatch(answer.body()::contains)) {
            note(Fault.LEAKED_STACK_TRACE, sender, request, answer);
        }
    }

    private void note(Fault fault, Sender sender, Fuzzed request, HttpResponse<String> answer) {
        if (faults.merge(fault, 1, Integer::sum) <= EXAMPLES) {
            examples.add(
                    fault + " " + sender.name() + " " + request + " -> " + answer.statusCode() + " " + answer.body());
        }
    }

    public int count(Fault fault) {
        return faults.getOrDefault(fault, 0);
    }

    public Map<Integer, Integer> statuses() {
        return statuses;
    }

    /** The first of what must not happen, for whoever mends it; the requests are made up. */
    public List<String> examples() {
        return examples;
    }
}
