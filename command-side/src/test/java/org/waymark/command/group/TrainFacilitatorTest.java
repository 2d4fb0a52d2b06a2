package org.waymark.command.group;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.command.group.Gathering.AMINA;
import static org.waymark.command.group.Gathering.BARAKA;
import static org.waymark.command.group.Gathering.FIRST;
import static org.waymark.command.group.Gathering.GROUP;
import static org.waymark.command.group.Gathering.joined;
import static org.waymark.command.group.Gathering.on;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.group.MembershipCommand.TrainFacilitator;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.group.GroupEvent.FacilitatorTrained;
import org.waymark.events.group.Training;
import org.waymark.events.person.PersonId;

class TrainFacilitatorTest {

    @Test
    void somebody_in_the_group_is_trained() {
        Gathering.formed(joined(FIRST, BARAKA, "2014-03-01"))
                .accepts(
                        train(BARAKA, "2014-05-02", "2016-05-02"),
                        new FacilitatorTrained(
                                GROUP, on("2014-05-02"), BARAKA, Training.ORIENTATION, on("2016-05-02")));
    }

    @Test
    void somebody_who_is_not_in_the_group_is_not_trained_for_it() {
        Gathering.formed(joined(FIRST, BARAKA, "2014-03-01"))
                .refuses(train(AMINA, "2014-05-02", null), Rejection.NOT_ON_ROSTER);
        Gathering.formed(joined(FIRST, BARAKA, "2014-06-01"))
                .refuses(train(BARAKA, "2014-05-02", null), Rejection.NOT_ON_ROSTER);
    }

    @Test
    void a_training_does_not_expire_before_it_was_given() {
        assertThatThrownBy(() -> train(BARAKA, "2014-05-02", "2014-05-01")).isInstanceOf(CommandRejected.class);
    }

    private static TrainFacilitator train(PersonId person, String date, @Nullable String validUntil) {
        return new TrainFacilitator(
                GROUP, on(date), person, Training.ORIENTATION, validUntil == null ? null : on(validUntil));
    }
}
