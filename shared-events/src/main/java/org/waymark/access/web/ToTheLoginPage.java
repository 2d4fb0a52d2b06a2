package org.waymark.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.waymark.web.Problem;

/** Leads people to where they log in, and from there back to where they wanted to go; programs are told that they have to. */
final class ToTheLoginPage implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Refusals refusals = new Refusals();

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException unauthenticated)
            throws IOException {
        if (wantsPage(request)) {
            var wanted = request.getRequestURI();
            boolean back = HttpMethod.GET.matches(request.getMethod()) && wanted.length() > 1;
            response.sendRedirect(back ? "/login?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8) : "/login");
        } else {
            refusals.commence(request, response, unauthenticated);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (wantsPage(request)) {
            var problem = Refusals.problem(denied);
            request.setAttribute(Problem.class.getName(), problem);
            response.sendError(problem.status().value());
        } else {
            refusals.handle(request, response, denied);
        }
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
