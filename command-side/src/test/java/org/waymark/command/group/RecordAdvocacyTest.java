package org.waymark.command.group;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.command.group.Gathering.GROUP;
import static org.waymark.command.group.Gathering.MEETING;
import static org.waymark.command.group.Gathering.dissolved;
import static org.waymark.command.group.Gathering.on;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.command.group.GroupCommand.RecordAdvocacy;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.group.AdvocacyKind;
import org.waymark.events.group.GroupEvent.AdvocacyRecorded;

class RecordAdvocacyTest {

    @Test
    void an_activity_is_recorded() {
        Gathering.formed().accepts(record(MEETING, 40), recorded());
    }

    @Test
    void an_activity_id_is_used_once() {
        Gathering.formed(recorded()).refuses(record(MEETING, 50), Rejection.ID_TAKEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1_000_001})
    void nobody_reaches_fewer_than_none_or_more_than_a_million(int reached) {
        assertThatThrownBy(() -> record(MEETING, reached)).isInstanceOf(CommandRejected.class);
    }

    @Test
    void nothing_is_done_after_the_group_was_dissolved() {
        Gathering.formed(dissolved("2014")).refuses(record(MEETING, 40), Rejection.AFTER_GROUP_DISSOLVED);
    }

    private static RecordAdvocacy record(UUID id, int reached) {
        return new RecordAdvocacy(GROUP, on("2015-10-10"), id, AdvocacyKind.AWARENESS, reached, null);
    }

    private static AdvocacyRecorded recorded() {
        return new AdvocacyRecorded(GROUP, on("2015-10-10"), MEETING, AdvocacyKind.AWARENESS, 40, null);
    }
}
