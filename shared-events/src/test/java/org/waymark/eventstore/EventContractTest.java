package org.waymark.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.events.DomainEvent;
import org.waymark.eventstore.upcaster.Upcasters;

/**
 * What stands in a store stays readable for ever. A contract file is never edited once it has been released: raise the
 * event's revision, leave the file, and write an upcaster. {@code -Dcontract.write} adds the files that are missing.
 */
class EventContractTest {
    private static final Path CONTRACTS = Path.of("src", "test", "resources", "contract");
    private static final EventTypes TYPES = new EventTypes();

    private final NamedEventSerializer serializer = NamedEventSerializer.create(TYPES);
    private final EventReader reader = new EventReader(TYPES, Upcasters.none());

    static Stream<Class<? extends DomainEvent>> events() {
        return TYPES.byName().values().stream();
    }

    static Stream<Path> contracts() throws IOException {
        return Files.list(CONTRACTS);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_is_stored_as_its_contract_says(Class<? extends DomainEvent> event) throws IOException {
        var type = serializer.typeForClass(event);
        var written = new String(
                serializer.serialize(SampleEvents.of(event), byte[].class).getData(), StandardCharsets.UTF_8);
        var contract = CONTRACTS.resolve(type.getName() + "." + type.getRevision() + ".json");
        if (Boolean.getBoolean("contract.write") && Files.notExists(contract)) {
            Files.writeString(contract, written + "\n");
        }

        assertThat(contract).exists();
        assertThat(written).isEqualTo(Files.readString(contract).strip());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void every_event_ever_stored_is_read_back_as_it_was_meant(Path contract) throws IOException {
        var stored = stored(contract);
        var event = reader.event(stored.getName(), stored.getRevision(), Files.readAllBytes(contract));

        assertThat(event).isEqualTo(SampleEvents.of(TYPES.named(stored.getName(), stored.getRevision())));
    }

    @Test
    void stored_names_are_of_the_field_and_name_no_class() {
        assertThat(TYPES.byName().keySet()).allMatch(name -> name.matches("[a-z-]+\\.[a-z-]+"));
    }

    @Test
    void an_unknown_name_stops_the_load_and_says_which() {
        assertThatThrownBy(() -> reader.event("group.imagined", "1", "{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnknownEventException.class)
                .hasMessageContaining("group.imagined");
    }

    @Test
    void an_unknown_revision_stops_the_load_and_says_which() {
        assertThatThrownBy(() -> reader.event("group.formed", "99", "{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnknownEventException.class)
                .hasMessageContaining("revision 99");
    }

    private static SerializedType stored(Path contract) {
        var file = contract.getFileName().toString().replaceFirst("\\.json$", "");
        int revision = file.lastIndexOf('.');
        return new org.axonframework.serialization.SimpleSerializedType(
                file.substring(0, revision), file.substring(revision + 1));
    }
}
