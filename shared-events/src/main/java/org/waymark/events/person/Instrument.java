package org.waymark.events.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Which scored instrument somebody answered: a code that stands in events for good. What it asks and how it is scored is
 * said by {@code org.waymark.measures}, for those that come with Waymark and those an installation adds.
 */
public record Instrument(String code) implements Comparable<Instrument> {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,23}");

    /** WHO-5 Well-Being Index. */
    public static final Instrument WHO_5 = new Instrument("WHO_5");

    /** Patient Health Questionnaire, nine items on depression. */
    public static final Instrument PHQ_9 = new Instrument("PHQ_9");

    /** Generalised Anxiety Disorder scale, seven items. */
    public static final Instrument GAD_7 = new Instrument("GAD_7");

    public Instrument {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "an instrument's code is 2 to 24 capital letters, digits and underscores, such as PHQ_9");
        }
    }

    @JsonCreator
    public static Instrument of(String code) {
        return new Instrument(code);
    }

    /** As people write it: {@code PHQ_9} is "PHQ-9". */
    public String words() {
        return code.replace('_', '-');
    }

    @Override
    public int compareTo(Instrument other) {
        return code.compareTo(other.code);
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
