package org.waymark.ops.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import org.sqlite.SQLiteException;
import org.waymark.access.reads.ReadAuditUnavailableException;
import org.waymark.eventstore.OutcomeUnknownException;
import org.waymark.eventstore.StoreUnavailableException;
import org.waymark.keys.KeysUnavailableException;
import org.waymark.measures.catalogue.InstrumentRefused;
import org.waymark.ops.client.ApiRefused;
import org.waymark.ops.client.ServerGone;
import org.waymark.ops.embedded.FolderRefused;
import org.waymark.ops.register.csv.Unreadable;
import org.waymark.ops.register.mapping.ProgrammeWrong;
import org.waymark.wiring.WiringRefused;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Turns what stopped a command into one sentence and an exit code, or with {@code --json} into one line with code and
 * detail; a stack trace only for a defect, and only if asked.
 */
final class Faults implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private static final String JSON = "--json";
    private static final String DEFECT = "DEFECT";

    private final IParameterExceptionHandler usage;

    /** @param usage explains to people how a command is used */
    Faults(IParameterExceptionHandler usage) {
        this.usage = usage;
    }

    /**
     * What a command ends with: its exit code, and the code and sentence that say why.
     *
     * @param spoken the sentence for people, who are told the code only where it is the interface's own
     */
    private record Fault(int exit, String code, String detail, String spoken) {
        Fault(int exit, String code, String detail) {
            this(exit, code, detail, detail);
        }

        void print(PrintWriter err, boolean json) {
            err.println(json ? asJson() : "waymark: " + spoken);
            err.flush();
        }

        private String asJson() {
            return new JsonMapper()
                    .createObjectNode()
                    .put("code", code)
                    .put("detail", detail)
                    .toString();
        }
    }

    @Override
    public int handleExecutionException(Exception stopped, CommandLine command, ParseResult parsed) {
        var fault = fault(stopped);
        if (fault.code().equals(DEFECT) && System.getProperty("waymark.trace") != null) {
            stopped.printStackTrace(command.getErr());
        }
        fault.print(command.getErr(), command.getParseResult().hasMatchedOption(JSON));
        return fault.exit();
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) throws Exception {
        if (!Arrays.asList(args).contains(JSON)) {
            return usage.handleParseException(wrong, args);
        }
        var fault = new Fault(Exit.USAGE, "USAGE", String.valueOf(wrong.getMessage()));
        fault.print(wrong.getCommandLine().getErr(), true);
        return fault.exit();
    }

    private static Fault fault(Exception stopped) {
        Throwable last = stopped;
        for (Throwable cause = stopped; cause != null; cause = cause.getCause()) {
            var known = known(cause);
            if (known != null) {
                return known;
            }
            last = cause;
        }
        return new Fault(
                Exit.ENVIRONMENT,
                DEFECT,
                "this is a defect of the program (" + last.getClass().getSimpleName()
                        + "); WAYMARK_OPTS=-Dwaymark.trace shows where");
    }

    private static @Nullable Fault known(Throwable cause) {
        var sentence = String.valueOf(cause.getMessage());
        return switch (cause) {
            case Sentence said -> new Fault(said.exit(), said.code(), sentence);
            case ApiRefused refused ->
                new Fault(
                        refused.later() ? Exit.ENVIRONMENT : Exit.REFUSED,
                        refused.code(),
                        sentence,
                        refused.code() + ": " + sentence);
            case Unreadable file -> new Fault(Exit.REFUSED, "FILE_UNREADABLE", sentence);
            case ProgrammeWrong file -> new Fault(Exit.USAGE, "PROGRAMME_WRONG", sentence);
            case FolderRefused folder -> new Fault(Exit.ENVIRONMENT, "DATA_FOLDER_REFUSED", sentence);
            case InstrumentRefused file -> new Fault(Exit.ENVIRONMENT, "INSTRUMENT_REFUSED", sentence);
            case KeysUnavailableException keys -> new Fault(Exit.ENVIRONMENT, "KEYS_UNAVAILABLE", sentence);
            case ReadAuditUnavailableException reads -> new Fault(Exit.ENVIRONMENT, "AUDIT_UNAVAILABLE", sentence);
            case WiringRefused wiring -> new Fault(Exit.ENVIRONMENT, "WIRING_REFUSED", sentence);
            case StoreUnavailableException store -> new Fault(Exit.ENVIRONMENT, "STORE_UNAVAILABLE", sentence);
            case OutcomeUnknownException store -> new Fault(Exit.ENVIRONMENT, "OUTCOME_UNKNOWN", sentence);
            case ServerGone gone -> new Fault(Exit.ENVIRONMENT, "SERVER_GONE", sentence);
            case PortInUseException port ->
                new Fault(
                        Exit.ENVIRONMENT,
                        "PORT_TAKEN",
                        "port " + port.getPort() + " is taken by another program; give another with --port");
            case SQLiteException store ->
                new Fault(
                        Exit.ENVIRONMENT,
                        "STORE_UNREADABLE",
                        "events.db in the data folder cannot be read (%s); put a copy that is whole in its place, or give another folder with --data"
                                .formatted(store.getResultCode()));
            default -> null;
        };
    }
}
