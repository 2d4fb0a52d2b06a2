package org.waymark.command.group;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.command.group.Gathering.FORMED;
import static org.waymark.command.group.Gathering.GROUP;
import static org.waymark.command.group.Gathering.MONTHLY;
import static org.waymark.command.group.Gathering.formedAs;
import static org.waymark.command.group.Gathering.on;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.command.group.GroupCommand.FormGroup;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupEvent.GroupFormed;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.MeetingFormat;

class FormGroupTest {

    @Test
    void a_group_is_formed() {
        Gathering.unformed().accepts(form(FORMED, "  Nanyorae "), formedAs(GroupKind.MIXED));
    }

    @Test
    void a_second_group_under_the_same_id_is_refused() {
        Gathering.formed().refuses(form(on("2013"), "Another"), Rejection.ID_TAKEN);
    }

    @Test
    void a_group_of_next_week_is_refused_and_one_of_tomorrow_is_not() {
        Gathering.unformed().refuses(form(on("2026-03-17"), "Nanyorae"), Rejection.DATE_IN_FUTURE);
        Gathering.unformed()
                .accepts(
                        form(on("2026-03-16"), "Nanyorae"),
                        new GroupFormed(
                                GROUP,
                                on("2026-03-16"),
                                "Nanyorae",
                                GroupKind.MIXED,
                                MeetingFormat.FACE_TO_FACE,
                                MONTHLY,
                                Area.of("KE/Laikipia")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 201})
    void a_name_has_one_to_two_hundred_characters(int length) {
        assertThatThrownBy(() -> form(FORMED, "x".repeat(length))).isInstanceOf(CommandRejected.class);
    }

    private static FormGroup form(PartialDate date, String name) {
        return new FormGroup(
                GROUP, date, name, GroupKind.MIXED, MeetingFormat.FACE_TO_FACE, MONTHLY, Area.of("KE/Laikipia"));
    }
}
