package org.waymark.ops.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;

/** The interface said no: its stable code, the sentence it gave, and what else its answer carries. */
public final class ApiRefused extends RuntimeException {
    private static final int TOO_MANY = 429;

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient JsonNode body;

    ApiRefused(int status, JsonNode body) {
        super(body.path("detail").asText("the server answered " + status), null, false, false);
        this.status = status;
        this.code = body.path("code").asText("HTTP_" + status);
        this.body = body;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** Another member of the problem, empty when it has none. */
    public String more(String member) {
        return body.path(member).asText("");
    }

    public List<String> moreTexts(String member) {
        List<String> texts = new ArrayList<>();
        body.path(member).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** True when the same request may succeed later: the fault is the server's, or others were faster. */
    public boolean later() {
        return status >= 500 || status == TOO_MANY || code.equals("TRY_AGAIN");
    }
}
