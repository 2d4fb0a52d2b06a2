package org.waymark.command.livelihood;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.ONE;
import static org.waymark.command.person.Case.TWO;
import static org.waymark.command.person.Case.withdrawn;

import org.junit.jupiter.api.Test;
import org.waymark.command.livelihood.LivelihoodCommand.StartLivelihood;
import org.waymark.command.person.Case;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Confidential;
import org.waymark.events.group.GroupId;
import org.waymark.events.livelihood.IncomeBand;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodStarted;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.events.person.ConsentPurpose;

class StartLivelihoodTest {

    @Test
    void work_is_started() {
        Case.registered().accepts(start(), STARTED);
    }

    @Test
    void work_is_started_once() {
        Case.registered(STARTED).refuses(start(), Rejection.ID_TAKEN);
    }

    @Test
    void no_work_is_started_without_consent() {
        Case.registered(withdrawn(JUNE, ConsentPurpose.CARE)).refuses(start(), Rejection.CONSENT_WITHDRAWN);
    }

    @Test
    void work_with_a_group_that_nobody_formed_is_refused() {
        var nobodys = new GroupId(ONE);
        Case.registered()
                .refuses(
                        new StartLivelihood(AMINA, MAY, ONE, LivelihoodKind.CRAFTS, nobodys, IncomeBand.LOW, null),
                        Rejection.GROUP_NOT_FOUND);
    }

    @Test
    void somebody_works_without_a_group() {
        Case.registered()
                .accepts(
                        new StartLivelihood(AMINA, MAY, ONE, LivelihoodKind.CRAFTS, null, IncomeBand.LOW, null),
                        new LivelihoodStarted(AMINA, MAY, ONE, LivelihoodKind.CRAFTS, null, IncomeBand.LOW, null));
    }

    private static final GroupId GROUP = new GroupId(TWO);
    private static final LivelihoodStarted STARTED = new LivelihoodStarted(
            AMINA, MAY, ONE, LivelihoodKind.CRAFTS, GROUP, IncomeBand.LOW, Confidential.of("Ornaments"));

    private static StartLivelihood start() {
        return new StartLivelihood(AMINA, MAY, ONE, LivelihoodKind.CRAFTS, GROUP, IncomeBand.LOW, "Ornaments");
    }
}
