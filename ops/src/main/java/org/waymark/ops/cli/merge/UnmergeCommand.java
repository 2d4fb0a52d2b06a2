package org.waymark.ops.cli.merge;

import picocli.CommandLine.Command;

/** {@code waymark unmerge}. */
@Command(
        name = "unmerge",
        description = "Says that OTHER is not PERSON after all. Each has again what was recorded under its own id.",
        mixinStandardHelpOptions = true)
public final class UnmergeCommand extends Decision {
    public UnmergeCommand() {
        super("unmerge", "reason", "%s and %2$s are two again");
    }
}
