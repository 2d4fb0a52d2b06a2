package org.waymark.command.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.BARAKA;
import static org.waymark.command.person.Case.JULY;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.ONE;
import static org.waymark.command.person.Case.TWO;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.waymark.command.person.PersonCommand.WithdrawConsent;
import org.waymark.events.Confidential;
import org.waymark.events.livelihood.IncomeBand;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodStarted;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.events.person.CareRelation;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.Institution;
import org.waymark.events.person.PeerTraining;
import org.waymark.events.person.PersonEvent.CarerLinked;
import org.waymark.events.person.PersonEvent.CarerUnlinked;
import org.waymark.events.person.PersonEvent.PeerSupportTrained;
import org.waymark.events.person.PersonEvent.PeerSupporterAssigned;
import org.waymark.events.person.PersonEvent.PersonAdmitted;
import org.waymark.events.person.PersonEvent.PlanAgreed;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PlanKind;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;
import org.waymark.events.recovery.RecoveryEvent.MilestoneRetracted;
import org.waymark.events.recovery.RecoveryEvent.SetbackReported;
import org.waymark.events.recovery.SetbackKind;
import org.waymark.events.recovery.Severity;
import org.waymark.events.recovery.Step;
import org.waymark.eventstore.Provenance;
import org.waymark.eventstore.snapshot.SnapshotSerializer;
import org.waymark.eventstore.snapshot.SnapshotTypes;

class PersonSnapshotTest {
    private final SnapshotSerializer serializer = SnapshotSerializer.create(new SnapshotTypes(List.of(Person.class)));

    @Test
    void a_person_is_the_same_after_a_snapshot() {
        Case.unknown()
                .fixture()
                .given(
                        new GenericEventMessage<>(
                                Case.registered(AMINA),
                                Map.of(Provenance.COMMAND_ID, "1", Provenance.FINGERPRINT, "f")),
                        new CarerLinked(AMINA, MAY, BARAKA, CareRelation.SPOUSE),
                        new CarerUnlinked(AMINA, JUNE, BARAKA),
                        new PeerSupportTrained(AMINA, MAY, PeerTraining.ORIENTATION, JULY),
                        new PeerSupporterAssigned(AMINA, MAY, BARAKA),
                        new PlanAgreed(AMINA, MAY, ONE, PlanKind.WELLNESS, null, Confidential.of("Sleep early")),
                        new PersonAdmitted(AMINA, JUNE, TWO, Institution.HOSPITAL),
                        new MilestoneReached(AMINA, MAY, ONE, Step.SELF_CARE, null, null),
                        new MilestoneRetracted(AMINA, JUNE, ONE, Confidential.of("Not so")),
                        new SetbackReported(AMINA, JUNE, TWO, SetbackKind.ADMISSION, Severity.SEVERE, null),
                        new LivelihoodStarted(AMINA, MAY, ONE, LivelihoodKind.FARMING, null, IncomeBand.NONE, null),
                        Case.given(MAY, ConsentPurpose.RESEARCH),
                        Case.closed(JULY, ClosingReason.WITHDREW))
                .when(new WithdrawConsent(AMINA, JULY, ConsentPurpose.CARE))
                .expectSuccessfulHandlerExecution()
                .expectState(this::isTheSameAfterASnapshot);
    }

    private void isTheSameAfterASnapshot(Person person) {
        var stored = serializer.serialize(person, byte[].class);
        Person read = serializer.deserialize(stored);

        assertThat(read)
                .usingRecursiveComparison()
                .withEqualsForType(PersonId::equals, PersonId.class) // it makes its text when it is first asked for it
                .isEqualTo(person);
        assertThat(new String(stored.getData(), StandardCharsets.UTF_8))
                .as("what members hold is in it, what is personal is not")
                .contains(TWO.toString(), BARAKA.toString(), "WITHDREW", "\"1\"")
                .doesNotContain("Amina", "Sleep early", "NY-001");
    }
}
