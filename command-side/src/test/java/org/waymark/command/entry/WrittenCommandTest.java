package org.waymark.command.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.DETAILS;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.ONE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.command.group.MeetingCommand.RecordMeeting;
import org.waymark.command.person.PersonCommand.ChangeDetails;
import org.waymark.command.recovery.RecoveryCommand.ReachMilestone;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.DatedCommand;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.Mark;
import org.waymark.events.group.MeetingActivity;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.person.PersonKind;
import org.waymark.events.recovery.Step;

/** A command that waits reads back as it was, and mended only into what its own checks let through. */
class WrittenCommandTest {
    private static final ReachMilestone REACHED = new ReachMilestone(AMINA, MAY, ONE, Step.SELF_CARE, null, "cooks");
    private static final List<DatedCommand> SAMPLES = List.of(
            REACHED,
            new ChangeDetails(
                    AMINA,
                    MAY,
                    Set.of(PersonKind.CARER, PersonKind.PERSON_WITH_MENTAL_ILLNESS),
                    Area.of("KE"),
                    DETAILS),
            new RecordMeeting(
                    new GroupId(new UUID(0, 9)),
                    PartialDate.of("2015-05-10"),
                    ONE,
                    LocalDate.parse("2015-05-10"),
                    MeetingFormat.PHONE,
                    Map.of(AMINA, Mark.PRESENT),
                    2,
                    Set.of(MeetingActivity.values()),
                    "rain"));

    @Test
    void what_is_written_down_reads_back_equal() {
        for (var command : SAMPLES) {
            assertThat(written(command).read()).isEqualTo(command);
            assertThat(written(written(command).read())).isEqualTo(written(command));
        }
    }

    @Test
    void fields_can_be_mended_and_taken_away() {
        assertThat(written(REACHED).read(Map.of("occurredOn", "2015-06", "step", "SELF_CARE")))
                .isEqualTo(new ReachMilestone(AMINA, PartialDate.of("2015-06"), ONE, Step.SELF_CARE, null, "cooks"));
        var without = new HashMap<String, Object>();
        without.put("note", null);
        assertThat(written(REACHED).read(without))
                .isEqualTo(new ReachMilestone(AMINA, MAY, ONE, Step.SELF_CARE, null, null));
        assertThat(written(SAMPLES.getLast()).read(Map.of("visitors", 7, "marks", Map.of(AMINA.toString(), "ABSENT"))))
                .isInstanceOfSatisfying(RecordMeeting.class, sheet -> {
                    assertThat(sheet.visitors()).isEqualTo(7);
                    assertThat(sheet.marks()).containsEntry(AMINA, Mark.ABSENT);
                });
    }

    @Test
    void nothing_slips_through_that_the_door_would_refuse() {
        refused(REACHED, Map.of("personId", ONE.toString()), Rejection.INVALID_VALUE);
        refused(REACHED, Map.of("colour", "red"), Rejection.INVALID_VALUE);
        refused(REACHED, Map.of("step", 3), Rejection.INVALID_VALUE);
        refused(REACHED, Map.of("note", 3), Rejection.INVALID_VALUE);
        refused(REACHED, Map.of("occurredOn", 2015), Rejection.INVALID_VALUE);
        refused(REACHED, Map.of("occurredOn", List.of(2015, 5, 10)), Rejection.INVALID_VALUE);
        refused(REACHED, Map.of("chime", "HOPE"), Rejection.CHIME_NOT_PERSONAL);
        refused(REACHED, Map.of("note", "x".repeat(4001)), Rejection.TOO_LONG);
        var sheet = SAMPLES.getLast();
        refused(sheet, Map.of("heldOn", List.of(2015, 5, 10)), Rejection.INVALID_VALUE);
        refused(sheet, Map.of("heldOn", "2015-05-11"), Rejection.DATES_DISAGREE);
        refused(sheet, Map.of("visitors", 1.5), Rejection.INVALID_VALUE);
        refused(sheet, Map.of("visitors", "2"), Rejection.INVALID_VALUE);
        refused(sheet, Map.of("marks", Map.of(AMINA.toString(), 0)), Rejection.INVALID_VALUE);
        refused(sheet, Map.of("activities", List.of(0)), Rejection.INVALID_VALUE);
        var details = SAMPLES.get(1);
        refused(details, Map.of("details", Map.of("name", 5, "sex", "FEMALE")), Rejection.INVALID_VALUE);
        refused(details, Map.of("details", Map.of("name", "Amina", "sex", 0)), Rejection.INVALID_VALUE);
        refused(details, Map.of("kinds", List.of()), Rejection.INVALID_VALUE);
    }

    @Test
    void a_name_that_is_not_known_is_refused() {
        assertThatThrownBy(() -> new WrittenCommand("java.lang.Runtime", "{}").read())
                .isInstanceOf(CommandRejected.class);
    }

    /** A new command adds its line; a line that is there is never changed, since it may stand in a store. */
    @Test
    void every_name_that_was_ever_written_down_is_still_known() throws IOException {
        try (var names = Objects.requireNonNull(getClass().getResourceAsStream("/command-names.txt"))) {
            var ever = new String(names.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(ever).hasSizeGreaterThan(40);
            assertThat(WrittenCommand.names()).containsAll(ever);
        }
    }

    private static void refused(DatedCommand command, Map<String, Object> changes, Rejection code) {
        assertThatThrownBy(() -> written(command).read(changes))
                .as(changes.toString())
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        refusal ->
                                assertThat(refusal.rejection()).as(changes + "").isEqualTo(code));
    }

    private static WrittenCommand written(DatedCommand command) {
        return WrittenCommand.of(command).orElseThrow();
    }
}
