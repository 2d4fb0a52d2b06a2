package org.waymark.events.recovery;

import static org.waymark.events.recovery.MilestoneDomain.ADVOCACY;
import static org.waymark.events.recovery.MilestoneDomain.CLINICAL;
import static org.waymark.events.recovery.MilestoneDomain.FUNCTIONAL;
import static org.waymark.events.recovery.MilestoneDomain.OCCUPATIONAL;
import static org.waymark.events.recovery.MilestoneDomain.PERSONAL;
import static org.waymark.events.recovery.MilestoneDomain.SOCIAL;

/** The milestones that have a name of their own; any other is {@code OTHER_…} of its domain, said in a note. */
public enum Step {
    SYMPTOM_REMISSION(CLINICAL),
    REGULAR_TREATMENT(CLINICAL),
    /** The milestone the retention-after-recovery clock starts from. */
    SATISFACTORY_RECOVERY(CLINICAL),
    OTHER_CLINICAL(CLINICAL),
    SELF_CARE(FUNCTIONAL),
    HOUSEHOLD_ROLE(FUNCTIONAL),
    OTHER_FUNCTIONAL(FUNCTIONAL),
    SPOKE_IN_GROUP(SOCIAL),
    JOINED_COMMUNITY_LIFE(SOCIAL),
    RECONCILED_WITH_FAMILY(SOCIAL),
    OTHER_SOCIAL(SOCIAL),
    OTHER_PERSONAL(PERSONAL),
    TRAINING_COMPLETED(OCCUPATIONAL),
    FIRST_SALE(OCCUPATIONAL),
    RETURNED_TO_WORK(OCCUPATIONAL),
    OTHER_OCCUPATIONAL(OCCUPATIONAL),
    SPOKE_IN_PUBLIC(ADVOCACY),
    OTHER_ADVOCACY(ADVOCACY);

    private final MilestoneDomain domain;

    Step(MilestoneDomain domain) {
        this.domain = domain;
    }

    public MilestoneDomain domain() {
        return domain;
    }
}
