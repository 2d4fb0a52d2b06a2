package org.waymark.eventstore.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.events.Area;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.association.AssociationEvent.AssociationFormed;
import org.waymark.eventstore.UnknownEventException;
import org.waymark.eventstore.upcaster.Upcaster;
import org.waymark.eventstore.upcaster.Upcasters;

/** The worked example: what an association looked like before revision 1, and how it is read today. */
class UpcasterTest {
    private static final org.waymark.events.association.AssociationId ID = Samples.id();

    @TempDir
    Path folder;

    /** Before areas were paths, country and region stood apart. */
    static final class AreaBecameAPath implements Upcaster {
        @Override
        public Revision from() {
            return new Revision("association.formed", "0");
        }

        @Override
        public Revision to() {
            return new Revision("association.formed", "1");
        }

        @Override
        public void upcast(ObjectNode payload) {
            var country = payload.remove("country").textValue();
            payload.put("area", country + "/" + payload.remove("region").textValue());
        }
    }

    /** Before that, an association had a title. */
    static final class TitleBecameName implements Upcaster {
        @Override
        public Revision from() {
            return new Revision("association.formed", "00");
        }

        @Override
        public Revision to() {
            return new Revision("association.formed", "0");
        }

        @Override
        public void upcast(ObjectNode payload) {
            payload.set("name", payload.remove("title"));
        }
    }

    @BeforeEach
    void a_store_of_long_ago() throws Exception {
        SqliteEventStore.open(folder).close();
        store(
                0,
                "00",
                "{'associationId':'%s','occurredOn':'2003','title':'MEHSOG','country':'GH','region':'Northern'}");
        store(1, "0", "{'associationId':'%s','occurredOn':'2003','name':'MEHSOG','country':'GH','region':'Northern'}");
    }

    private void store(int version, String revision, String json) throws Exception {
        try (var file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
                var insert = file.prepareStatement("INSERT INTO DomainEventEntry (aggregateIdentifier, sequenceNumber,"
                        + " type, eventIdentifier, timeStamp, payloadType, payloadRevision, payload, metaData)"
                        + " VALUES (?, ?, 'Association', ?, 0, 'association.formed', ?, ?, ?)")) {
            insert.setString(1, ID.toString());
            insert.setInt(2, version);
            insert.setString(3, "event-" + version);
            insert.setString(4, revision);
            insert.setBytes(5, json.formatted(ID).replace('\'', '"').getBytes(StandardCharsets.UTF_8));
            insert.setBytes(6, "{}".getBytes(StandardCharsets.UTF_8));
            insert.executeUpdate();
        }
    }

    @Test
    void old_revisions_are_read_as_todays_directly_and_through_axon() {
        DomainEvent today = new AssociationFormed(ID, PartialDate.of("2003"), "MEHSOG", Area.of("GH/Northern"));
        var upcasters = new Upcasters(List.of(new TitleBecameName(), new AreaBecameAPath()));
        try (var store = SqliteEventStore.open(folder, StoreSettings.usual().withUpcasters(upcasters))) {
            assertThat(store.log().read(0, 10))
                    .extracting(event -> event.event())
                    .containsExactly(today, today);
            assertThat(store.engine().readEvents(ID.toString()).asStream())
                    .extracting(event -> (Object) event.getPayload())
                    .containsExactly(today, today);
            assertThat(store.engine().readEvents(null, false))
                    .extracting(event -> (Object) event.getPayload())
                    .containsExactly(today, today);
        }
    }

    @Test
    void without_its_upcaster_an_old_revision_stops_the_load_both_ways() {
        try (var store = SqliteEventStore.open(folder)) {
            assertThatThrownBy(() -> store.log().read(0, 10)).isInstanceOf(UnknownEventException.class);
            assertThatThrownBy(() -> store.engine()
                            .readEvents(ID.toString())
                            .forEachRemaining(event ->
                                    assertThat((Object) event.getPayload()).isNull()))
                    .isInstanceOf(UnknownEventException.class);
        }
    }

    @Test
    void upcasters_in_the_wrong_order_are_refused() {
        assertThatThrownBy(() -> new Upcasters(List.of(new AreaBecameAPath(), new TitleBecameName())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
