package org.waymark.ops.cli.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What the screen says where little can be said. */
class RetentionScreenTest {
    @Test
    void nobody_left_so_no_interval_is_spoken_of() throws Exception {
        assertThat(shown("{\"later\":[{\"months\":6,\"yearMore\":1.0}]}"))
                .contains("after 6 months, 1.000 stay another year" + System.lineSeparator());
    }

    @Test
    void an_interval_stands_behind_what_it_is_about() throws Exception {
        assertThat(shown("{\"later\":[{\"months\":6,\"yearMore\":0.9,\"low\":0.8,\"high\":0.95}]}"))
                .contains("0.900 stay another year (95% interval 0.800 to 0.950)");
    }

    private static String shown(String answer) throws Exception {
        var screen = new StringWriter();
        new RetentionScreen(new PrintWriter(screen, true)).show(new ObjectMapper().readTree(answer));
        return screen.toString();
    }
}
