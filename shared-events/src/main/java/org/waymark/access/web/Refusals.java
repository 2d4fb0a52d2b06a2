package org.waymark.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.waymark.access.Admission;
import org.waymark.web.Headers;
import org.waymark.web.Problem;

/** What Spring Security refuses is a problem like any other. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException unauthenticated)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(response, Admission.unauthenticated());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        write(response, problem(denied));
    }

    static Problem problem(AccessDeniedException denied) {
        return denied instanceof CsrfException ? notFromOurPages() : Admission.forbidden();
    }

    private static Problem notFromOurPages() {
        return Problem.of(
                HttpStatus.FORBIDDEN,
                "FORM_TOKEN_REQUIRED",
                ("What a page sends under its cookie carries the header %s too, with what the cookie waymark-form says; load"
                                + " the page again and send it once more.")
                        .formatted(Headers.FORM));
    }

    private static void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(problem.json().getBytes(StandardCharsets.UTF_8));
    }
}
