package org.waymark.command.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.waymark.command.shared.CommandContext;
import org.waymark.web.Headers;

/** Tells the description of the interface that a {@link CommandContext} is a handful of headers. */
@Component
final class DescribedCommands implements GlobalOperationCustomizer {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CommandContext.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == CommandContext.class)) {
            operation.setOperationId(name(handler));
            var key = header(
                    Headers.IDEMPOTENCY_KEY,
                    "the command's own id, made by you; sending it again is doing it once",
                    "uuid");
            key.setRequired(true);
            operation.addParametersItem(key);
            operation.addParametersItem(
                    header(Headers.IF_MATCH, "the version you saw; changes of state need it", null));
            operation.addParametersItem(header(Headers.DEVICE_TIME, "what your device's clock says", "date-time"));
            var keep = header(
                    Headers.KEEP_IF_REFUSED,
                    "true: when a rule refuses it, it is kept for somebody to look at, and the refusal names the clash",
                    null);
            keep.setSchema(new BooleanSchema());
            operation.addParametersItem(keep);
        }
        return operation;
    }

    /** Two controllers may call a method the same; in the description a name stands once. */
    private static String name(HandlerMethod handler) {
        var controller = handler.getBeanType().getSimpleName().replace("CommandController", "");
        return Character.toLowerCase(controller.charAt(0))
                + controller.substring(1)
                + "-"
                + handler.getMethod().getName();
    }

    private static HeaderParameter header(String name, String description, @Nullable String format) {
        var header = new HeaderParameter();
        header.setName(name);
        header.setDescription(description);
        header.setSchema(new StringSchema().format(format));
        return header;
    }
}
