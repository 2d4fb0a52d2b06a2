package org.waymark.ops.cli.merge;

import picocli.CommandLine.Command;

/** {@code waymark merge}. */
@Command(
        name = "merge",
        description = "Says that OTHER is PERSON, registered twice. Both histories stay; PERSON counts for both.",
        mixinStandardHelpOptions = true)
public final class MergeCommand extends Decision {
    public MergeCommand() {
        super("merge", "reason", "%s counts for %2$s as well; both histories stay, and unmerge gives them back");
    }
}
