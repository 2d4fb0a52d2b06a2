package org.waymark.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What somebody at the command line sees.
 *
 * @param out standard output
 * @param err standard error
 */
public record Shell(int exit, String out, String err) {
    public static Shell run(String... command) {
        var line = Waymark.commandLine();
        var out = new StringWriter();
        var err = new StringWriter();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return new Shell(line.execute(command), out.toString(), err.toString());
    }

    /** As people are told why something was not done. */
    void saysInOneSentence(int code, String saying) {
        assertThat(exit).as(err).isEqualTo(code);
        assertThat(err).startsWith("waymark: ").contains(saying).doesNotContain("Exception");
        assertThat(err.lines()).hasSize(1);
    }

    public JsonNode json() {
        try {
            return new ObjectMapper().readTree(out);
        } catch (JsonProcessingException broken) {
            throw new AssertionError("not JSON: " + out + err, broken);
        }
    }
}
