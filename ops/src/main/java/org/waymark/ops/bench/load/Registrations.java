package org.waymark.ops.bench.load;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.waymark.command.person.PersonCommand.RegisterPerson;
import org.waymark.command.shared.CommandContext;
import org.waymark.events.AccountId;
import org.waymark.events.PartialDate;
import org.waymark.events.person.PersonId;
import org.waymark.ops.synthetic.Programme;
import org.waymark.ops.synthetic.Size;

/** Registrations of ever new people, whose details are those of invented ones. */
public final class Registrations {
    private static final AccountId ACTOR = AccountId.of("bench");
    private final List<RegisterPerson> like;

    public Registrations(long seed) {
        like = Programme.entries(seed, Size.small())
                .map(entry -> entry.command())
                .filter(RegisterPerson.class::isInstance)
                .map(RegisterPerson.class::cast)
                .limit(256)
                .toList();
    }

    public RegisterPerson next() {
        var person = like.get(ThreadLocalRandom.current().nextInt(like.size()));
        var on = PartialDate.of(LocalDate.of(2025, 6, 1));
        return new RegisterPerson(new PersonId(id()), on, person.kinds(), person.area(), person.details());
    }

    /** Where they all live. */
    public List<String> areas() {
        return like.stream().map(person -> person.area().path()).distinct().toList();
    }

    public static CommandContext context() {
        return new CommandContext(id(), ACTOR, "CASE_WORKER", null, null);
    }

    /** A UUIDv7 as a client makes one now. */
    public static UUID id() {
        var random = ThreadLocalRandom.current();
        long high = System.currentTimeMillis() << 16 | 0x7000L | random.nextLong(1L << 12);
        return new UUID(high, 0x8000000000000000L | random.nextLong(1L << 62));
    }
}
