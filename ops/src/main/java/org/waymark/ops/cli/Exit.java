package org.waymark.ops.cli;

/** What the exit code of a command says to the script that ran it. */
public final class Exit {
    public static final int OK = 0;

    /** The interface refused, or some rows of a register were refused. */
    public static final int REFUSED = 1;

    /** The command was not understood. */
    public static final int USAGE = 2;

    /** The machine: no JDK, a data folder in use, read-only or full, a port taken, no server. */
    public static final int ENVIRONMENT = 3;

    /** What was verified is not as it must be. */
    public static final int NOT_VERIFIED = 4;

    static final String[] LIST = {
        "0:done",
        "1:refused, or some rows were refused",
        "2:not understood",
        "3:the machine: JDK, data folder, port, server",
        "4:verification failed"
    };

    private Exit() {}
}
