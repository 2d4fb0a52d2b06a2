package org.waymark.command.shared;

import java.io.Serial;
import java.util.HashMap;
import java.util.Map;

/** An expected refusal: it carries a code for the caller and no stack trace. */
public final class CommandRejected extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Rejection rejection;
    private final String detail;
    private final transient Map<String, Object> more;

    CommandRejected(Rejection rejection, String detail, Map<String, Object> more) {
        super(detail, null, false, false);
        this.rejection = rejection;
        this.detail = detail;
        this.more = more;
    }

    public Rejection rejection() {
        return rejection;
    }

    /** The sentence for the case worker. */
    public String detail() {
        return detail;
    }

    /** The same refusal that says something more. */
    public CommandRejected with(String name, Object value) {
        var all = new HashMap<>(more);
        all.put(name, value);
        return new CommandRejected(rejection, detail, all);
    }

    /** What a program can act on beside the sentence: ids and dates, never anything personal. */
    public Map<String, Object> more() {
        return more;
    }
}
