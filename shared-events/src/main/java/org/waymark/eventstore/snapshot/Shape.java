package org.waymark.eventstore.snapshot;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.serialization.Revision;

/**
 * Tells whether a class still has the fields it had: every field of it and of what it holds of ours, as a short digest. Its
 * {@link Revision}, if it has one, counts too: raise it when the meaning of a field changes and its type does not.
 */
final class Shape {
    private static final String OURS = "org.waymark.";
    private static final int BYTES = 8;

    private final Set<Class<?>> seen = new LinkedHashSet<>();
    private final StringBuilder text = new StringBuilder();

    private Shape() {}

    static String of(Class<?> root) {
        var shape = new Shape();
        shape.add(root);
        var revision = root.getAnnotation(Revision.class);
        return (revision == null ? "" : revision.value() + "-") + digest(shape.text.toString());
    }

    private void add(Type type) {
        if (type instanceof ParameterizedType generic) {
            add(generic.getRawType());
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::add);
        } else if (type instanceof Class<?> plain && plain.getName().startsWith(OURS) && seen.add(plain)) {
            describe(plain);
        }
    }

    private void describe(Class<?> type) {
        text.append(type.getName()).append('{');
        if (type.isEnum()) {
            text.append(Arrays.toString(type.getEnumConstants()));
        } else {
            Arrays.stream(type.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .sorted(Comparator.comparing(Field::getName))
                    .forEach(this::describe);
        }
        text.append('}');
        if (type.getSuperclass() != null) {
            add(type.getSuperclass());
        }
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(this::add);
        }
    }

    private void describe(Field field) {
        text.append(field.getName())
                .append(':')
                .append(field.getGenericType().getTypeName())
                .append(';');
        add(field.getGenericType());
    }

    private static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
