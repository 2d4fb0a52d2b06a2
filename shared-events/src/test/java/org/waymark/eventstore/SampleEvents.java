package org.waymark.eventstore;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.Instrument;
import org.waymark.events.person.PersonId;

/** One example of any event, always the same one, with every field filled in after its own name and type. */
final class SampleEvents {
    private static final Map<Class<?>, Object> VALUES = new HashMap<>(Map.of(
            PartialDate.class, PartialDate.of("2014-02-05"),
            LocalDate.class, LocalDate.of(2014, 2, 5),
            Instant.class, Instant.parse("2014-02-05T09:30:00Z"),
            AccountId.class, AccountId.of("ama"),
            Area.class, Area.of("GH/Northern/Tamale"),
            boolean.class, true,
            Boolean.class, true));

    static {
        VALUES.put(PersonId.class, new PersonId(id("value")));
        VALUES.put(GroupId.class, new GroupId(id("value")));
        VALUES.put(Instrument.class, Instrument.WHO_5);
        VALUES.put(BigDecimal.class, BigDecimal.valueOf(3));
        VALUES.put(int.class, 3);
        VALUES.put(Integer.class, 3);
        VALUES.put(long.class, 4L);
        VALUES.put(Long.class, 4L);
    }

    private SampleEvents() {}

    static DomainEvent of(Class<? extends DomainEvent> event) {
        return event.cast(record(event));
    }

    private static Object record(Class<?> type) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components)
                .map(field -> value(field.getGenericType(), field.getName()))
                .toArray();
        try {
            return constructor(type, components).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + type, e);
        }
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components)
            throws NoSuchMethodException {
        var constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor;
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            return collection(generic, name);
        }
        var plain = (Class<?>) type;
        if (VALUES.containsKey(plain)) {
            return VALUES.get(plain);
        }
        if (plain == String.class) {
            return "the " + name;
        }
        if (plain == Confidential.class) {
            return Confidential.of("born".equals(name) ? "2014-02-05" : "the " + name);
        }
        if (plain == UUID.class) {
            return id(name);
        }
        return plain.isEnum() ? plain.getEnumConstants()[0] : record(plain);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Object collection(ParameterizedType type, String name) {
        var of = type.getActualTypeArguments();
        if (type.getRawType() == Map.class) {
            return Map.of(value(of[0], name), value(of[1], name));
        }
        return type.getRawType() == Set.class ? Set.of(value(of[0], name)) : List.of(value(of[0], name));
    }
}
