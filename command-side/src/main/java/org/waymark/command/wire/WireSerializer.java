package org.waymark.command.wire;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.waymark.command.access.AccountCommand;
import org.waymark.command.association.AssociationCommand;
import org.waymark.command.breakglass.BreakGlassCommand;
import org.waymark.command.care.CareCommand;
import org.waymark.command.clash.ClashCommand;
import org.waymark.command.correction.CorrectionCommand;
import org.waymark.command.foureyes.FourEyesCommand;
import org.waymark.command.group.GroupCommand;
import org.waymark.command.livelihood.LivelihoodCommand;
import org.waymark.command.person.DuplicateCommand;
import org.waymark.command.person.PersonCommand;
import org.waymark.command.person.SupportCommand;
import org.waymark.command.recovery.RecoveryCommand;
import org.waymark.command.release.ReleaseCommand;
import org.waymark.command.shared.DatedCommand;
import org.waymark.command.shared.Receipt;
import org.waymark.eventstore.NamedEventSerializer;

/** Writes commands and their answers as JSON under names that are known, and reads nothing else: no name chooses a class. */
final class WireSerializer extends JacksonSerializer {
    static final List<Class<? extends DatedCommand>> FAMILIES = List.of(
            AccountCommand.class,
            AssociationCommand.class,
            BreakGlassCommand.class,
            CareCommand.class,
            ClashCommand.class,
            CorrectionCommand.class,
            DuplicateCommand.class,
            FourEyesCommand.class,
            GroupCommand.class,
            LivelihoodCommand.class,
            PersonCommand.class,
            RecoveryCommand.class,
            ReleaseCommand.class,
            SupportCommand.class);

    private static final Map<String, Class<?>> BY_NAME = byName();

    private WireSerializer(Builder builder) {
        super(builder);
    }

    static WireSerializer create() {
        return new WireSerializer(builder().objectMapper(NamedEventSerializer.mapper()));
    }

    private static Map<String, Class<?>> byName() {
        var names = new HashMap<String, Class<?>>();
        FAMILIES.stream()
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .forEach(command -> names.put(nameOf(command), command));
        names.put(nameOf(Receipt.class), Receipt.class);
        names.put(nameOf(Refused.class), Refused.class);
        names.put(MetaData.class.getName(), MetaData.class);
        return Map.copyOf(names);
    }

    private static String nameOf(Class<?> type) {
        var around = type.getEnclosingClass();
        return (around == null ? "" : around.getSimpleName() + ".") + type.getSimpleName();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        return type != null && BY_NAME != null && BY_NAME.get(nameOf(type)) == type
                ? new SimpleSerializedType(nameOf(type), null)
                : super.typeForClass(type);
    }

    @Override
    protected String resolveClassName(SerializedType written) {
        var known = BY_NAME.get(written.getName());
        if (known == null) {
            throw new SerializationException("'" + written.getName() + "' is no command and no answer of this Waymark");
        }
        return known.getName();
    }
}
