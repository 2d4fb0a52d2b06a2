package org.waymark.command.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.http.HttpStatus;
import org.waymark.command.group.MembershipCommand.JoinGroup;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.DatedCommand;
import org.waymark.command.shared.Receipt;
import org.waymark.command.shared.Rejection;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.PersonId;
import org.waymark.eventstore.OutcomeUnknownException;
import org.waymark.web.Problem;
import org.waymark.web.ProblemException;

/** What goes to another node arrives there as it was sent, and what is refused comes back as it was refused. */
class WireTest {
    private final WireSerializer wire = WireSerializer.create();

    @Test
    void every_command_there_is_has_a_name_on_the_wire() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(DatedCommand.class));
        var found = scanner.findCandidateComponents("org.waymark.command");
        assertThat(found).hasSizeGreaterThan(50);
        for (var one : found) {
            var type = Class.forName(Objects.requireNonNull(one.getBeanClassName()));
            if (type.isRecord() && !type.getName().contains("Test")) {
                assertThat(wire.typeForClass(type).getName()).as(type.getName()).doesNotStartWith("org.waymark");
            }
        }
    }

    @Test
    void a_command_and_its_receipt_arrive_as_they_were() {
        var join = new JoinGroup(
                GroupId.of(UUID.randomUUID().toString()),
                PartialDate.of("2024-02"),
                MembershipId.of(UUID.randomUUID().toString()),
                PersonId.of(UUID.randomUUID().toString()),
                GroupRole.MEMBER,
                null);
        assertThat(there(join)).isEqualTo(join);
        assertThat(there(new Receipt("an id", 7, true))).isEqualTo(new Receipt("an id", 7, true));
    }

    private Object there(Object sent) {
        return wire.deserialize(wire.serialize(sent, byte[].class));
    }

    @Test
    void a_name_that_is_not_ours_is_never_read() {
        assertThatThrownBy(() -> wire.deserialize(
                        new SimpleSerializedObject<>(new byte[] {'{', '}'}, byte[].class, "java.util.HashMap", null)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("no command");
    }

    private RuntimeException back(Throwable thrown) {
        var refused = (Refused) there(Refused.of(thrown));
        return refused.thrown();
    }

    @Test
    void a_refusal_comes_back_with_its_code_its_sentence_and_what_more_it_says() {
        var back = back(new IllegalStateException(
                Rejection.VERSION_MOVED.because("look again").with("clash", "018f3c5e")));
        assertThat(back).isInstanceOfSatisfying(CommandRejected.class, refusal -> {
            assertThat(refusal.rejection()).isEqualTo(Rejection.VERSION_MOVED);
            assertThat(refusal.detail()).isEqualTo("look again");
            assertThat(refusal.more()).containsEntry("clash", "018f3c5e");
        });
        var problem = Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN", "Not you.").retryAfter(3);
        assertThat(back(problem.thrown()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem()).isEqualTo(problem));
        assertThat(back(new ConcurrencyException("x"))).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void of_a_defect_only_its_class_is_told() {
        assertThat(back(new IllegalArgumentException("Amara lives in Tamale")))
                .hasMessageContaining("IllegalArgumentException")
                .hasMessageNotContaining("Amara");
    }

    @Test
    void what_may_have_been_lost_is_told_from_what_was_refused() {
        var delivery = new OverAxonServer(Duration.ofSeconds(1));
        assertThat(delivery.mayHaveBeenLost(new NoHandlerForCommandException("none")))
                .isTrue();
        assertThat(delivery.mayHaveBeenLost(new OutcomeUnknownException("?", null)))
                .isTrue();
        assertThat(delivery.mayHaveBeenLost(new TimeoutException())).isTrue();
        var travelled =
                new CommandExecutionException("refused", null, Refused.of(Rejection.VERSION_MOVED.because("x")));
        assertThat(delivery.mayHaveBeenLost(delivery.told(travelled))).isFalse();
        assertThat(delivery.told(travelled)).isInstanceOf(CommandRejected.class);
    }
}
