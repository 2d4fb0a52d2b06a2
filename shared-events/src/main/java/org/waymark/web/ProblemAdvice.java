package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.waymark.eventstore.OutcomeUnknownException;
import org.waymark.eventstore.StoreUnavailableException;
import org.waymark.keys.KeysUnavailableException;
import tools.jackson.core.JacksonException;

/** The one place where anything but a refused command becomes a {@link Problem}; it never repeats what was sent. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice extends ResponseEntityExceptionHandler implements Problems {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @Override
    public Problem of(Exception trouble, HttpServletRequest request) {
        var answer = answerTo(trouble, new ServletWebRequest(request));
        return answer.getBody() instanceof Problem problem
                ? problem
                : Protocol.problem(trouble, answer.getStatusCode());
    }

    private ResponseEntity<Object> answerTo(Exception trouble, WebRequest request) {
        if (trouble instanceof ProblemException thrown) {
            return thrown(thrown);
        }
        try {
            return Objects.requireNonNull(handleException(trouble, request));
        } catch (Exception other) {
            return unexpected(other);
        }
    }

    @ExceptionHandler
    ResponseEntity<Object> thrown(ProblemException thrown) {
        return thrown.problem().answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> notReadableAsParts(MultipartException unreadable) {
        return Protocol.otherMediaType().answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception defect) {
        for (Throwable cause = defect; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutcomeUnknownException) {
                return Protocol.outcomeUnknown().answer();
            }
            if (cause instanceof StoreUnavailableException || cause instanceof KeysUnavailableException) {
                return Protocol.storeUnavailable().answer();
            }
        }
        var incident = Incident.of(defect);
        LOG.error("{}", incident);
        return incident.problem().answer();
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException known) {
                return known.problem().answer();
            }
            if (cause instanceof JacksonException trouble) {
                return causeOf(trouble).answer();
            }
        }
        return Problem.of(HttpStatus.BAD_REQUEST, "BODY_REQUIRED", "Send the entry as a JSON object in the body.")
                .answer();
    }

    private static Problem causeOf(JacksonException trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException known) {
                return known.problem();
            }
        }
        return BadJson.problem(trouble);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var first = invalid.getFieldErrors().stream().findFirst();
        var field = first.map(error -> error.getField()).orElse("(the whole body)");
        var why = first.map(error -> error.getDefaultMessage()).orElse("is not complete");
        return BadJson.invalid(field, "The field %s %s.".formatted(field, why)).answer();
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var name = mismatch instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : "value";
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "INVALID_PARAMETER",
                        "The %s in the address must be %s.".formatted(name, Shapes.of(mismatch.getRequiredType())))
                .answer();
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception trouble, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return status.is5xxServerError()
                ? unexpected(trouble)
                : Protocol.problem(trouble, status).answer(headers);
    }
}
