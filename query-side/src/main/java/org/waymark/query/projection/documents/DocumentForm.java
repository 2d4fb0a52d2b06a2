package org.waymark.query.projection.documents;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.waymark.query.projection.Fold;

/**
 * The shape of a stored document: {@code _id}, {@code _position}, {@code _parked} if it is, the fold's search fields in
 * order of name, and {@code _state}, the state as canonical JSON, packed when it is large.
 *
 * @param <S> the fold's state
 */
public final class DocumentForm<S> {
    public static final String ID = "_id";
    public static final String POSITION = "_position";
    public static final String PARKED = "_parked";
    private static final String STATE = "_state";

    private final Fold<S> fold;
    private final StateJson<S> json;

    public DocumentForm(Fold<S> fold) {
        this.fold = fold;
        this.json = new StateJson<>(fold.type());
    }

    public Document write(Held<S> held) {
        var document = new Document(ID, held.id()).append(POSITION, held.position());
        var parked = held.parked();
        if (parked != null) {
            document.append(PARKED, write(parked));
        }
        new TreeMap<>(fold.searchFields(held.state()))
                .forEach((name, value) -> document.append(named(name), plain(value)));
        return document.append(STATE, new Binary(Packed.pack(json.write(held.state()))));
    }

    private static String named(String field) {
        if (field.startsWith("_") || field.contains(".") || field.startsWith("$")) {
            throw new IllegalStateException("a search field cannot be named " + field);
        }
        return field;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case String text -> text;
            case Number number -> number;
            case Boolean flag -> flag;
            case Set<?> set ->
                new TreeSet<>(set.stream().map(String::valueOf).toList())
                        .stream().toList();
            case Collection<?> list -> list.stream().map(String::valueOf).toList();
            default -> value.toString();
        };
    }

    private static Document write(Parked parked) {
        return new Document("position", parked.position())
                .append("event", parked.event())
                .append("exception", parked.exception())
                .append("sources", List.copyOf(parked.sources()));
    }

    /** The same document with its state unpacked: two machines may pack the same bytes differently. */
    public static Document unpacked(Document document) {
        var state = document.get(STATE, Binary.class);
        return state == null
                ? document
                : new Document(document).append(STATE, new Binary(Packed.unpack(state.getData())));
    }

    public Held<S> read(Document document) {
        var parked = document.get(PARKED, Document.class);
        return new Held<>(
                document.getString(ID),
                json.read(Packed.unpack(document.get(STATE, Binary.class).getData())),
                document.getLong(POSITION),
                readParked(parked),
                false);
    }

    private static @Nullable Parked readParked(@Nullable Document parked) {
        return parked == null
                ? null
                : new Parked(
                        parked.getLong("position"),
                        parked.getString("event"),
                        parked.getString("exception"),
                        new TreeSet<>(parked.getList("sources", String.class)));
    }
}
