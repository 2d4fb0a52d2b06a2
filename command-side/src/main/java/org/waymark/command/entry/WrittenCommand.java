package org.waymark.command.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.association.AssociationCommand;
import org.waymark.command.care.CareCommand;
import org.waymark.command.group.GroupCommand;
import org.waymark.command.livelihood.LivelihoodCommand;
import org.waymark.command.person.PersonCommand;
import org.waymark.command.person.SupportCommand;
import org.waymark.command.recovery.RecoveryCommand;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.DatedCommand;
import org.waymark.command.shared.Shape;
import org.waymark.eventstore.NamedEventSerializer;

/**
 * A command as it is written down to be sent later. Its name is one of those that are known: what is written never chooses a
 * class.
 *
 * @param json its fields, as the interface names them
 */
public record WrittenCommand(String name, String json) {
    private static final ObjectMapper JSON = NamedEventSerializer.mapper();

    /** A family whose commands can wait. Accounts, keys and requests themselves cannot. */
    private static final List<Class<? extends DatedCommand>> FAMILIES = List.of(
            PersonCommand.class,
            SupportCommand.class,
            CareCommand.class,
            RecoveryCommand.class,
            LivelihoodCommand.class,
            GroupCommand.class,
            AssociationCommand.class);

    private static final Map<String, Class<? extends DatedCommand>> TYPES = FAMILIES.stream()
            .flatMap(WrittenCommand::members)
            .collect(Collectors.toMap(Class::getSimpleName, type -> type.asSubclass(DatedCommand.class)));

    private static Stream<Class<?>> members(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(WrittenCommand::members)
                : Stream.of(family);
    }

    /** Nothing for a command that cannot wait. */
    public static Optional<WrittenCommand> of(DatedCommand command) {
        var name = command.getClass().getSimpleName();
        return TYPES.get(name) == command.getClass()
                ? Optional.of(new WrittenCommand(name, written(command)))
                : Optional.empty();
    }

    /** The names of all that can wait; one that stands in a store stays known for ever. */
    public static Set<String> names() {
        return TYPES.keySet();
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws CommandRejected when it has no longer the shape that its command asks for */
    public DatedCommand read() {
        return read(Map.of());
    }

    /**
     * The command with some of its fields changed.
     *
     * @param changes by the field's name; null takes it away
     * @throws CommandRejected as the command's own checks of shape say, or INVALID_VALUE
     */
    public DatedCommand read(Map<String, ? extends @Nullable Object> changes) {
        var type = Optional.ofNullable(TYPES.get(name))
                .orElseThrow(() -> Shape.invalid("entry", "is of a kind that is not known here; enter it anew"));
        var fields = Fields.of(type);
        fields.requireChangeable(changes.keySet());
        try {
            var tree = (ObjectNode) JSON.readTree(json);
            changes.forEach((field, value) -> tree.set(field, JSON.valueToTree(value)));
            var command = JSON.treeToValue(tree, type);
            fields.requireWhole(command);
            fields.requireAsMeant(tree, JSON.valueToTree(command), changes.keySet());
            return command;
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            throw refusal(unreadable)
                    .orElseGet(() -> Shape.invalid(
                            "changes",
                            "hold a value of the wrong kind; write each field as the door for such entries takes it"));
        }
    }

    private static Optional<CommandRejected> refusal(Throwable trouble) {
        Function<Throwable, @Nullable Throwable> next = Throwable::getCause;
        for (var cause = trouble; cause != null; cause = next.apply(cause)) {
            if (cause instanceof CommandRejected refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }
}
