package org.waymark.command.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.waymark.command.CommandSide;
import org.waymark.command.shared.DatedCommand;
import org.waymark.command.shared.Receipt;
import org.waymark.eventstore.NamedEventSerializer;

/**
 * Writes commands and their answers as JSON under names, and reads nothing but the commands of this side: what is written
 * never chooses a class.
 */
final class WireSerializer extends JacksonSerializer {
    private final Map<String, Class<?>> byName;

    private WireSerializer(Builder builder, Map<String, Class<?>> byName) {
        super(builder);
        this.byName = byName;
    }

    static WireSerializer create() {
        return new WireSerializer(builder().objectMapper(NamedEventSerializer.mapper()), byName());
    }

    /** Found, so that none can be forgotten. */
    private static Map<String, Class<?>> byName() {
        var names = new HashMap<String, Class<?>>();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(DatedCommand.class));
        for (var found : scanner.findCandidateComponents(CommandSide.class.getPackageName())) {
            var name = Objects.requireNonNull(found.getBeanClassName());
            add(names, ClassUtils.resolveClassName(name, WireSerializer.class.getClassLoader()));
        }
        add(names, Receipt.class);
        add(names, Refused.class);
        names.put(MetaData.class.getName(), MetaData.class);
        return Map.copyOf(names);
    }

    private static void add(Map<String, Class<?>> names, Class<?> type) {
        if (names.put(nameOf(type), type) != null) {
            throw new IllegalStateException("two commands are named " + nameOf(type) + " on the wire");
        }
    }

    private static String nameOf(Class<?> type) {
        var around = type.getEnclosingClass();
        return (around == null ? "" : around.getSimpleName() + ".") + type.getSimpleName();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        return byName != null && type != null && byName.get(nameOf(type)) == type
                ? new SimpleSerializedType(nameOf(type), null)
                : super.typeForClass(type);
    }

    @Override
    protected String resolveClassName(SerializedType written) {
        var known = byName.get(written.getName());
        if (known == null) {
            throw new SerializationException("'" + written.getName() + "' is no command and no answer of this Waymark");
        }
        return known.getName();
    }
}
