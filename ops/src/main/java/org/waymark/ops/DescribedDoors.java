package org.waymark.ops;

import io.swagger.v3.oas.models.Operation;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.waymark.access.Doorstep;
import org.waymark.access.OpenTo;

/** Each door in the OpenAPI document says what it does and to whom it is open, from what the door itself says. */
@Component
final class DescribedDoors implements OperationCustomizer {
    @Override
    public Operation customize(Operation operation, HandlerMethod door) {
        if (operation.getSummary() == null) {
            operation.setSummary(sentence(door.getMethod().getName()));
        }
        if (operation.getDescription() == null) {
            operation.setDescription(whoMay(door));
        }
        return operation;
    }

    private static String whoMay(HandlerMethod door) {
        if (door.hasMethodAnnotation(Doorstep.class)) {
            return "Open to anybody.";
        }
        var own = door.getMethodAnnotation(OpenTo.class);
        var open = own != null ? own : door.getBeanType().getAnnotation(OpenTo.class);
        return open == null
                ? "Open to nobody."
                : Arrays.stream(open.value())
                        .map(role -> words(role.name()))
                        .collect(Collectors.joining(", ", "Open to: ", "."));
    }

    private static String sentence(String name) {
        var words = words(name.replaceAll("([a-z])([A-Z])", "$1_$2"));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String words(String name) {
        return name.replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
