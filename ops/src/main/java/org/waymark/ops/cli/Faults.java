package org.waymark.ops.cli;

import org.springframework.boot.web.server.PortInUseException;
import org.sqlite.SQLiteException;
import org.waymark.ops.client.ApiRefused;
import org.waymark.ops.client.ServerGone;
import org.waymark.ops.embedded.FolderRefused;
import org.waymark.ops.register.csv.Unreadable;
import org.waymark.ops.register.mapping.ProgrammeWrong;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what stopped a command into one sentence and an exit code; a stack trace only for a defect, and only if asked. */
final class Faults implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
        Throwable cause = fault;
        while (exit(cause) < 0 && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (exit(cause) >= 0) {
            command.getErr().println("waymark: " + sentence(cause));
            return exit(cause);
        }
        if (System.getProperty("waymark.trace") != null) {
            fault.printStackTrace(command.getErr());
        }
        command.getErr()
                .println("waymark: this is a defect of the program ("
                        + cause.getClass().getSimpleName() + "); WAYMARK_OPTS=-Dwaymark.trace shows where");
        return Exit.ENVIRONMENT;
    }

    private static int exit(Throwable cause) {
        return switch (cause) {
            case Sentence sentence -> sentence.exit();
            case ApiRefused refused -> refused.later() ? Exit.ENVIRONMENT : Exit.REFUSED;
            case Unreadable ignored -> Exit.REFUSED;
            case ProgrammeWrong ignored -> Exit.USAGE;
            case FolderRefused ignored -> Exit.ENVIRONMENT;
            case ServerGone ignored -> Exit.ENVIRONMENT;
            case PortInUseException ignored -> Exit.ENVIRONMENT;
            case SQLiteException ignored -> Exit.ENVIRONMENT;
            default -> -1;
        };
    }

    private static String sentence(Throwable cause) {
        return switch (cause) {
            case PortInUseException port ->
                "port " + port.getPort() + " is taken by another program; give another with --port";
            case SQLiteException store ->
                "events.db in the data folder cannot be read (%s); put a copy that is whole in its place, or give another folder with --data"
                        .formatted(store.getResultCode());
            case ApiRefused refused -> refused.code() + ": " + refused.getMessage();
            default -> String.valueOf(cause.getMessage());
        };
    }
}
