package org.waymark.ops.cli;

import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.waymark.access.credentials.Totp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waymark code}: an authenticator for a machine that has none. */
@Command(
        name = "code",
        description =
                "Shows the code of a second factor, as an authenticator app does. For trying Waymark out: a key that"
                        + " stands on the command line is no secret.",
        mixinStandardHelpOptions = true)
final class CodeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "KEY", description = "the key as it was shown when the second factor was proposed")
    String key = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        try {
            var bytes = Totp.key(key.toUpperCase(Locale.ROOT));
            spec.commandLine().getOut().println(Totp.code(bytes, Instant.now()));
            return Exit.OK;
        } catch (IllegalArgumentException noKey) {
            throw new Sentence(Exit.USAGE, "USAGE", String.valueOf(noKey.getMessage()));
        }
    }
}
