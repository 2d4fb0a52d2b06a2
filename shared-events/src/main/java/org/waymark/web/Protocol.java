package org.waymark.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What to say when the request breaks a rule of HTTP or of the address, or when nothing can be kept. */
final class Protocol {
    private Protocol() {}

    static Problem problem(Exception trouble, HttpStatusCode status) {
        return switch (trouble) {
            case NoResourceFoundException e -> unknownPath();
            case NoHandlerFoundException e -> unknownPath();
            case HttpRequestMethodNotSupportedException e ->
                Problem.of(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "METHOD_NOT_ALLOWED",
                        "This address does not take that method; the Allow header says which it takes.");
            case HttpMediaTypeNotSupportedException e -> otherMediaType();
            case HttpMediaTypeNotAcceptableException e -> notAcceptable();
            case MissingServletRequestParameterException e ->
                Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "PARAMETER_REQUIRED",
                        "Give the parameter %s in the address.".formatted(e.getParameterName()));
            case MissingRequestHeaderException e ->
                Problem.of(
                        HttpStatus.BAD_REQUEST, "HEADER_REQUIRED", "Give the header %s.".formatted(e.getHeaderName()));
            default ->
                Problem.of(
                        HttpStatus.valueOf(status.value()),
                        "BAD_REQUEST",
                        "The request cannot be understood; compare it with the description of the interface.");
        };
    }

    static Problem otherMediaType() {
        return Problem.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "UNSUPPORTED_MEDIA_TYPE",
                "Send the body as application/json, not packed.");
    }

    static Problem notAcceptable() {
        return Problem.of(HttpStatus.NOT_ACCEPTABLE, "NOT_ACCEPTABLE", "Answers are application/json; accept that.");
    }

    private static Problem unknownPath() {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "UNKNOWN_PATH",
                "There is nothing at this address; the description of the interface lists every address.");
    }

    static Problem outcomeUnknown() {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "OUTCOME_UNKNOWN",
                        "The store did not answer in time, so it is not known whether this was kept; send it again with the"
                                + " same Idempotency-Key.")
                .retryAfter(5);
    }

    static Problem storeUnavailable() {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "STORE_UNAVAILABLE",
                        "Nothing can be kept just now and this was not kept; send it again later with the same"
                                + " Idempotency-Key, and tell whoever looks after the server that its disk refuses.")
                .retryAfter(30);
    }
}
