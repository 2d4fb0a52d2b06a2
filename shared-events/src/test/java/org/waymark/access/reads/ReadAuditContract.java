package org.waymark.access.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.events.AccountId;
import org.waymark.events.access.Role;
import org.waymark.events.person.PersonId;
import org.waymark.eventstore.proof.ReadsRecord;
import org.waymark.eventstore.proof.note.Reads;

/** What every record of who read whom does, wherever it is kept. */
abstract class ReadAuditContract {
    private static final PersonId AMARA = PersonId.of("018f3c5e-7b1a-7c3d-9e2f-1a2b3c4d5e6f");
    private static final AccountId READER = AccountId.of("amina");

    @SuppressWarnings("NullAway.Init")
    private ReadAudit audit;

    abstract ReadAudit open();

    @BeforeEach
    void begin() {
        audit = open();
    }

    @AfterEach
    void end() {
        audit.close();
    }

    private static Reading reading(PersonId person, int second) {
        return new Reading(
                person,
                READER,
                Role.CASE_WORKER,
                Fields.JOURNEY,
                "GetPersonJourney",
                second % 2 == 0 ? null : UUID.nameUUIDFromBytes(new byte[] {(byte) second}),
                Instant.parse("2026-03-01T09:00:00.123456Z").plusSeconds(second),
                "request-" + second);
    }

    private static PersonId somebody() {
        return PersonId.of(UUID.randomUUID().toString());
    }

    @Test
    void lines_come_back_as_they_were_written_the_latest_first_and_in_pages() {
        audit.write(List.of(reading(AMARA, 1), reading(somebody(), 2)));
        audit.write(List.of(reading(AMARA, 3)));
        assertThat(audit.of(AMARA, ReadAudit.LATEST, 9))
                .extracting(Reading.Kept::reading)
                .containsExactly(reading(AMARA, 3), reading(AMARA, 1));
        assertThat(audit.by(READER, 3, 1)).extracting(Reading.Kept::position).containsExactly(2L);
        assertThat(audit.by(AccountId.of("somebody-else"), ReadAudit.LATEST, 9)).isEmpty();
        assertThat(audit.since(1, 1)).extracting(Reading.Kept::position).containsExactly(2L);
        assertThat(audit.count()).isEqualTo(3);
    }

    @Test
    void each_line_is_chained_to_the_one_before() {
        assertThat(record().head()).isEqualTo(new Reads(0, new byte[Line.HASH_BYTES]));
        audit.write(List.of(reading(AMARA, 1), reading(AMARA, 2)));
        var head = record().head();
        audit.write(List.of(reading(AMARA, 3)));
        assertThat(record().continues(head)).isTrue();
        assertThat(record().hashAt(4)).isNull();
        assertThat(record().hashAt(2)).isEqualTo(head.hash());
        assertThat(retraced()).containsExactly(true, true, true);
    }

    /** Two that have the same store open: two nodes, or two programs on one file. */
    @Test
    void many_at_once_leave_one_chain_without_gaps() {
        try (var other = open()) {
            IntStream.range(0, 60)
                    .parallel()
                    .forEach(number -> (number % 2 == 0 ? audit : other)
                            .write(List.of(reading(somebody(), number), reading(somebody(), number))));
        }
        assertThat(audit.count()).isEqualTo(120);
        assertThat(record().head().count()).isEqualTo(120);
        assertThat(retraced()).hasSize(120).containsOnly(true);
    }

    private ReadsRecord record() {
        return (ReadsRecord) audit;
    }

    private List<Boolean> retraced() {
        var stored = new ArrayList<Boolean>();
        record().retrace((position, hash, asStored) -> {
            assertThat(position).isEqualTo(stored.size() + 1L);
            stored.add(asStored);
        });
        return stored;
    }
}
