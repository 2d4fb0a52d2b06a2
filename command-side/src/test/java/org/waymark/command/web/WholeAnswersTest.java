package org.waymark.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** An answer says how long it is, so that a phone knows when it has all of it. */
class WholeAnswersTest extends RunningCommandSide {
    @Test
    void what_was_accepted_is_told_in_one_piece() {
        assertWhole(put("/api/groups/" + id(), FORM), 201);
    }

    @Test
    void what_was_refused_is_told_in_one_piece() {
        assertWhole(put("/api/groups/" + id(), "{}"), 422);
    }

    private static void assertWhole(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValueAsLong("Content-Length"))
                .hasValue(answer.body().getBytes(StandardCharsets.UTF_8).length);
    }
}
