package org.waymark.events.person;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The scored instruments that may be used without a licence. Sources: WHO-5 (Topp et al. 2015), PHQ-9 (Kroenke et al.
 * 2001), GAD-7 (Spitzer et al. 2006). Reliable change: WHO-5 ten points (Topp et al. 2015), PHQ-9 six and GAD-7 four (NHS
 * Talking Therapies manual).
 */
public enum Instrument {
    /** Five items 0 to 5; raw sum times four, 0 to 100, higher is better. */
    WHO_5(5, 5, 4, 10, true),
    /** Nine items 0 to 3; sum 0 to 27, higher is worse; item 9 asks about self-harm. */
    PHQ_9(9, 3, 1, 6, false),
    /** Seven items 0 to 3; sum 0 to 21, higher is worse. */
    GAD_7(7, 3, 1, 4, false);

    private static final int SELF_HARM_ITEM = 8;

    private final int items;
    private final int highest;
    private final int factor;
    private final int reliableChange;
    private final boolean higherIsBetter;

    Instrument(int items, int highest, int factor, int reliableChange, boolean higherIsBetter) {
        this.items = items;
        this.highest = highest;
        this.factor = factor;
        this.reliableChange = reliableChange;
        this.higherIsBetter = higherIsBetter;
    }

    public int items() {
        return items;
    }

    /** The highest answer to one item; the lowest is 0. */
    public int highest() {
        return highest;
    }

    /** The smallest difference between two scores that is more than noise. */
    public int reliableChange() {
        return reliableChange;
    }

    public boolean higherIsBetter() {
        return higherIsBetter;
    }

    /** The version of the scoring below; a change of rule raises it. */
    public String scorer() {
        return "1";
    }

    /** The score, or nothing when an item was left out: no score is made up. */
    public OptionalInt score(List<@Nullable Integer> answers) {
        if (answers.size() != items || answers.stream().anyMatch(Objects::isNull)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                factor * answers.stream().mapToInt(Objects::requireNonNull).sum());
    }

    /** True when an answer says that somebody should be asked about safety today. */
    public boolean asksForSafety(List<@Nullable Integer> answers) {
        if (this != PHQ_9 || answers.size() <= SELF_HARM_ITEM) {
            return false;
        }
        var answer = answers.get(SELF_HARM_ITEM);
        return answer != null && answer > 0;
    }
}
