package org.waymark.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The figures that a machine collects, on the port that only machines of one's own reach: a port apart from the one that
 * people use, or nobody's without a login.
 */
record Figures(@Nullable Integer managementPort, @Nullable Integer port) implements RequestMatcher {
    private static final String PATH = "/actuator/prometheus";

    @Override
    public boolean matches(HttpServletRequest request) {
        return managementPort != null
                && !managementPort.equals(port)
                && request.getLocalPort() == managementPort
                && PATH.equals(request.getRequestURI());
    }
}
