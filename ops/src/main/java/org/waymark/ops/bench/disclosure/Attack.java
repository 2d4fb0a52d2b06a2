package org.waymark.ops.bench.disclosure;

import java.util.Base64;
import java.util.Random;

/**
 * Somebody who asks pairs of questions of cohorts that differ by a few people and works out from the two what neither tells: by
 * subtracting one cohort from another, by subtracting what is shown from a margin, and by asking the same again and averaging. Of
 * whatever comes out as one to four people it is looked up whether that is so.
 */
public final class Attack {
    private final Invented invented;
    private final Random random;

    /**
     * What came of it.
     *
     * @param small different cells of one to four people that were asked about
     * @param claims how often something came out as one to four people
     */
    public record Loot(long small, long claims, long bySubtracting, long byComplement, long byAveraging) {
        public long recovered() {
            return bySubtracting + byComplement + byAveraging;
        }
    }

    public Attack(long seed, int people) {
        random = new Random(seed);
        invented = new Invented(random, people);
    }

    /** Against the program. */
    public Loot asServed(int pairs) {
        var secret = new byte[32];
        random.nextBytes(secret);
        return against(new AsServed(invented, Base64.getEncoder().encodeToString(secret)), pairs);
    }

    /** Against small cells left out and nothing else. */
    public Loot leftOutOnly(int pairs) {
        return against(new Unprotected(invented, null), pairs);
    }

    /** Against counts that are blurred anew each time. */
    public Loot blurredAnew(int pairs) {
        return against(new Unprotected(invented, random), pairs);
    }

    private Loot against(Desk desk, int pairs) {
        return new Attempt(desk, invented, random).of(pairs);
    }
}
