package org.waymark.command.web;

import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.waymark.command.shared.CommandRejected;
import org.waymark.web.Problem;

/** The one place where a refused command becomes an RFC 9457 problem. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CommandAdvice {
    @ExceptionHandler
    ResponseEntity<Object> rejected(CommandRejected refusal) {
        var status = switch (refusal.rejection().kind()) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case PRECONDITION -> HttpStatus.PRECONDITION_REQUIRED;
        };
        return Problem.of(status, refusal.rejection().name(), sentence(refusal.detail()))
                .with(refusal.more())
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> overtaken(ConcurrencyException overtaken) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "TRY_AGAIN",
                        "Others were writing here at the same moment; send it again with the same Idempotency-Key.")
                .retryAfter(1)
                .answer();
    }

    private static String sentence(String words) {
        var start = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return words.endsWith(".") ? start : start + ".";
    }
}
