package org.waymark.web;

/** The headers that Waymark understands beside the usual ones. */
public final class Headers {
    /** The command's own id, a UUID made by the client: sending it again is doing it once. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** The version a change was made on, as an ETag. */
    public static final String IF_MATCH = "If-Match";

    /** What the device's clock said; kept, never trusted. */
    public static final String DEVICE_TIME = "Waymark-Device-Time";

    /** {@code true}: a rule that refuses the command shall not lose it; it waits for somebody to look at it. */
    public static final String KEEP_IF_REFUSED = "Waymark-Keep-If-Refused";

    /** {@code <aggregateId>:<version>}: do not answer from anything older. */
    public static final String AT_LEAST = "Waymark-At-Least";

    /** Stands in an answer when the command had been accepted before and this time nothing was added. */
    public static final String REPLAYED = "Idempotent-Replayed";

    /** The id under which it is written down that this answer was read. */
    public static final String REQUEST = "Waymark-Request";

    /** Under which everything about this request stands in the logs; an answer says it, a caller may choose it. */
    public static final String REQUEST_ID = "X-Request-Id";

    /** Stands in an answer that somebody sees only because they broke the glass: {@code until <time>}. */
    public static final String BREAK_GLASS = "Waymark-Break-Glass";

    /** What the cookie {@code waymark-form} says, said again by the script of a page: so it was one of ours that sent it. */
    public static final String FORM = "Waymark-Form";

    private Headers() {}
}
