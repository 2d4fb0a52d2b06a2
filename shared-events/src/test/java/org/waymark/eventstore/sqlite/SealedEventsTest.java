package org.waymark.eventstore.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.Confidential.Sealed;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.Mark;
import org.waymark.events.person.Details;
import org.waymark.events.person.ErasureReason;
import org.waymark.events.person.PersonEvent.PersonErased;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.Sex;
import org.waymark.eventstore.Provenance;
import org.waymark.eventstore.SealedFingerprint;
import org.waymark.eventstore.StoreUnavailableException;
import org.waymark.keys.ErasureList;
import org.waymark.keys.KeyStore;
import org.waymark.keys.KeysUnavailableException;
import org.waymark.keys.MasterKeyFile;
import org.waymark.keys.PersonalData;
import org.waymark.keys.sqlite.SqliteKeyStore;

class SealedEventsTest {
    private static final PartialDate DAY = PartialDate.of("2014-02-05");
    private static final PersonId AMARA = new PersonId(UUID.fromString("018f3c5e-7b1a-7c3d-9e2f-1a2b3c4d5e6f"));
    private static final GroupId GROUP = new GroupId(UUID.fromString("018f3c5e-7b1a-7c3d-9e2f-1a2b3c4d5e71"));
    private static final String COMMAND = "018f3c5e-7b1a-7c3d-9e2f-1a2b3c4d5e72";

    @TempDir
    Path folder;

    private final PersonalData personal = PersonalData.inMemory();
    private SqliteEventStore store;

    @BeforeEach
    void open() {
        store = SqliteEventStore.open(folder, StoreSettings.usual().withPersonal(personal));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothing_confidential_reaches_the_disk_and_everything_can_be_opened_again() throws IOException {
        append(AMARA.toString(), 0, registered());

        var details = ((PersonRegistered) only(AMARA.toString())).details();
        assertThat(details.name()).isInstanceOf(Sealed.class);
        assertThat(opened(details.name())).isEqualTo("Amara");
        assertThat(opened(Objects.requireNonNull(details.born()))).isEqualTo("1980-06");
        assertThat(opened(Objects.requireNonNull(details.contact()))).isEqualTo("by the well");
        assertThat(details.reference()).isNull();
        for (var secret : List.of("Amara", "1980-06", "by the well", "fingerprint of what was sent")) {
            assertThat(filesHolding(secret)).isEmpty();
        }
    }

    @Test
    void unsealed_the_same_search_finds_it() throws IOException {
        store.close();
        store = SqliteEventStore.open(folder, StoreSettings.usual());
        append(AMARA.toString(), 0, registered());

        assertThat(filesHolding("by the well")).isNotEmpty();
        assertThat(filesHolding("fingerprint of what was sent")).isNotEmpty();
    }

    @Test
    void what_is_said_of_a_member_in_the_groups_history_is_sealed_with_the_members_key() {
        var corrected = new AttendanceCorrected(
                GROUP,
                DAY,
                UUID.randomUUID(),
                DAY.earliest(),
                AMARA,
                Mark.ABSENT,
                Mark.PRESENT,
                Confidential.of("she came late"));
        append(GROUP.toString(), 0, corrected);
        append(AMARA.toString(), 0, registered());
        append(AMARA.toString(), 1, erased());

        var kept = (AttendanceCorrected) only(GROUP.toString());
        assertThat(personal.keys().open(kept.reason())).isEqualTo(Confidential.erased());
        assertThat(kept.to()).isEqualTo(Mark.PRESENT);
    }

    @Test
    void an_event_whose_key_the_disk_does_not_take_is_not_kept() throws IOException {
        try (var kept = SqliteKeyStore.open(folder.resolve("keys.sqlite"), true)) {
            var disk = new AtomicBoolean(true);
            var keys = failing(kept, disk);
            store.close();
            store = SqliteEventStore.open(
                    folder,
                    StoreSettings.usual()
                            .withPersonal(PersonalData.open(
                                    keys, MasterKeyFile.fresh(), new ErasureList(folder.resolve("erased.txt")))));
            disk.set(false);
            assertThatThrownBy(() -> append(AMARA.toString(), 0, registered()))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("keys");
            assertThat(store.log().head()).isZero();

            disk.set(true);
            append(AMARA.toString(), 0, registered());
            assertThat(store.log().head()).isEqualTo(1);
        }
    }

    /** Keys on a disk that can be made to fail. */
    private static KeyStore failing(KeyStore keys, AtomicBoolean disk) {
        return (KeyStore) Proxy.newProxyInstance(
                KeyStore.class.getClassLoader(), new Class<?>[] {KeyStore.class}, (self, method, arguments) -> {
                    if (method.getName().equals("makeDurable") && !disk.get()) {
                        throw new KeysUnavailableException("the disk fails", null);
                    }
                    return method.invoke(keys, arguments);
                });
    }

    @Test
    void erasing_destroys_the_key_and_the_snapshot_and_keeps_the_history() {
        append(AMARA.toString(), 0, registered());
        var snapshot = new GenericDomainEventMessage<Object>("Person", AMARA.toString(), 0, Map.of("id", 1));
        store.engine().storeSnapshot(snapshot);
        var before = store.log().history(AMARA.toString()).getFirst();
        append(AMARA.toString(), 1, erased());

        var history = store.log().history(AMARA.toString());
        assertThat(history).hasSize(2);
        assertThat(history.getFirst()).isEqualTo(before);
        assertThat(store.engine().readSnapshot(AMARA.toString())).isEmpty();
        assertThat(personal.keys()
                        .open(((PersonRegistered) history.getFirst().event())
                                .details()
                                .name()))
                .isEqualTo(Confidential.erased());
    }

    @Test
    void a_fingerprint_is_known_again_by_who_has_the_key_and_by_nobody_afterwards() {
        append(AMARA.toString(), 0, registered());
        var kept = store.log().history(AMARA.toString()).getFirst().provenance().fingerprint();
        var sealed = new SealedFingerprint(AMARA.toString(), COMMAND);

        assertThat(kept).doesNotContain("fingerprint of");
        assertThat(sealed.matches(kept, "fingerprint of what was sent", personal.keys()))
                .isTrue();
        assertThat(sealed.matches(kept, "of something else", personal.keys())).isFalse();
        append(AMARA.toString(), 1, erased());
        assertThat(sealed.matches(kept, "of something else", personal.keys())).isTrue();
    }

    private static PersonRegistered registered() {
        return new PersonRegistered(
                AMARA,
                DAY,
                Set.of(PersonKind.CARER),
                Area.of("KE/Meru"),
                new Details("Amara", Sex.FEMALE, PartialDate.of("1980-06"), "by the well", null));
    }

    private static PersonErased erased() {
        return new PersonErased(AMARA, DAY, ErasureReason.ASKED_BY_PERSON);
    }

    private void append(String aggregate, long version, DomainEvent event) {
        DomainEventMessage<?> message = new GenericDomainEventMessage<>(
                "Person",
                aggregate,
                version,
                event,
                Map.of(Provenance.COMMAND_ID, COMMAND, Provenance.FINGERPRINT, "fingerprint of what was sent"));
        store.engine().appendEvents(message);
    }

    private DomainEvent only(String aggregate) {
        var history = store.log().history(aggregate);
        assertThat(history).hasSize(1);
        return history.getFirst().event();
    }

    private String opened(Confidential value) {
        return personal.keys().open(value).or("(erased)");
    }

    private List<Path> filesHolding(String secret) throws IOException {
        var holding = new ArrayList<Path>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(secret)) {
                    holding.add(file);
                }
            }
        }
        return holding;
    }
}
