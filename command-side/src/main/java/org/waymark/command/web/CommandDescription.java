package org.waymark.command.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.waymark.command.shared.CommandContext;
import org.waymark.web.Headers;

/** Describes the headers every command takes, where a reader of the code sees the {@link CommandContext} made of them. */
@Component
final class CommandDescription implements OperationCustomizer {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CommandContext.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == CommandContext.class)) {
            operation.setOperationId(name(handler));
            describe(operation);
        }
        return operation;
    }

    /** Two controllers may call a method the same; a name in the document stands once. */
    private static String name(HandlerMethod handler) {
        var controller = handler.getBeanType().getSimpleName().replace("CommandController", "");
        return Character.toLowerCase(controller.charAt(0))
                + controller.substring(1)
                + "-"
                + handler.getMethod().getName();
    }

    private static void describe(Operation operation) {
        operation
                .addParametersItem(header(
                                Headers.IDEMPOTENCY_KEY,
                                "the entry's own id; sending it again with the same one is doing it once",
                                new StringSchema().format("uuid"))
                        .required(true))
                .addParametersItem(header(
                        Headers.IF_MATCH,
                        "the version you saw, as an ETag; required where something is replaced (428 says so)",
                        new StringSchema().example("\"12\"")))
                .addParametersItem(header(
                        Headers.DEVICE_TIME, "what the device's clock said", new StringSchema().format("date-time")))
                .addParametersItem(header(Headers.ACTOR, "the account that acts", new StringSchema()))
                .addParametersItem(header(Headers.ROLE, "the role it acts in", new StringSchema()));
    }

    private static HeaderParameter header(String name, String description, Schema<?> schema) {
        var header = new HeaderParameter();
        header.name(name).description(description).schema(schema);
        return header;
    }
}
