package org.waymark.ops.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.ApiRefused;
import org.waymark.ops.register.Import;
import org.waymark.ops.register.mapping.ProgrammeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waymark import}: registers that programmes keep as CSV. */
@Command(
        name = "import",
        description = {
            "Takes a programme's registers in. Good rows go in; each row that cannot is given back in <register>.errors.csv",
            "with its line, column, code and a sentence. Mend it and import it, or mend the register: only what is missing",
            "is added."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final int FORBIDDEN = 403;

    @Parameters(
            paramLabel = "FOLDER|FILE",
            arity = "1..*",
            description = "a programme's folder (with programme.yaml), or some of its registers or mended error files")
    List<Path> paths = List.of();

    @Option(
            names = "--programme",
            paramLabel = "FILE",
            description = "the programme's file (default: programme.yaml beside)")
    @Nullable Path programme;

    @Option(
            names = "--errors",
            paramLabel = "DIR",
            description = "where error files go (default: beside the registers)")
    @Nullable Path errors;

    @Option(
            names = "--again",
            description = "record meetings anew that were taken back in Waymark (default: they are given back)")
    boolean again;

    @Option(names = "--json", description = "the summary as JSON")
    boolean json;

    @Mixin
    ServerChoice server = new ServerChoice();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        paths.forEach(ImportCommand::requireThere);
        boolean folder = paths.size() == 1 && Files.isDirectory(paths.getFirst());
        var beside = folder ? paths.getFirst() : paths.getFirst().resolveSibling("");
        var described = ProgrammeFile.read(programme == null ? beside.resolve(ProgrammeFile.NAME) : programme);
        try (var connection = server.connect()) {
            var all = new Import(
                            connection.api(),
                            described,
                            LocalDate.now(),
                            spec.commandLine().getErr(),
                            again)
                    .run(folder ? null : paths, errors);
            new ImportSummary(spec.commandLine().getOut()).show(all, json);
            if (!json) {
                tellOfDuplicates(connection.api());
            }
            return all.stream().anyMatch(taken -> taken.tally().refused() > 0) ? Exit.REFUSED : Exit.OK;
        }
    }

    /** Registers are where people come in twice; whoever may not see the list is told nothing. */
    private void tellOfDuplicates(Api api) {
        try {
            int pairs = api.get("/api/people/duplicates", Map.of("limit", 1))
                    .path("total")
                    .asInt();
            if (pairs > 0) {
                var out = spec.commandLine().getOut();
                out.printf(
                        "%n%d pairs of people may be the same, registered twice: look at them with ops/waymark duplicates%n",
                        pairs);
                out.flush();
            }
        } catch (ApiRefused forbidden) {
            if (forbidden.status() != FORBIDDEN) {
                throw forbidden;
            }
        }
    }

    private static void requireThere(Path path) {
        if (!Files.exists(path)) {
            throw new Sentence(
                    Exit.USAGE,
                    "NOT_THERE",
                    "there is no " + path
                            + "; name the folder that holds a programme.yaml and its registers, or some of"
                            + " those registers");
        }
    }
}
