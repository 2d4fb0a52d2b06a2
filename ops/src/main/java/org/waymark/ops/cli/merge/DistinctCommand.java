package org.waymark.ops.cli.merge;

import picocli.CommandLine.Command;

/** {@code waymark distinct}. */
@Command(
        name = "distinct",
        description =
                "Says that two who seem alike are two people, so that nobody is asked again until one is called otherwise.",
        mixinStandardHelpOptions = true)
public final class DistinctCommand extends Decision {
    public DistinctCommand() {
        super("distinct", "note", "%s and %2$s are told apart");
    }
}
