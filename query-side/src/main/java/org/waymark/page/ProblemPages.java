package org.waymark.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.watch.Correlation;
import org.waymark.web.Problems;

/** Shows a problem as a page to who asked for a page; programs get the same problem as JSON. */
@Component
final class ProblemPages implements HandlerExceptionResolver, Ordered {
    private final Problems problems;
    private final Frame frame;

    ProblemPages(Problems problems, Frame frame) {
        this.problems = problems;
        this.frame = frame;
    }

    @Override
    public int getOrder() {
        return -1; // before those that answer JSON
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception trouble) {
        if (!wantsPage(request)) {
            return null;
        }
        var problem = problems.of(trouble, request);
        var page = new ModelAndView("problem", frame.of(request), problem.status());
        page.addObject("problem", problem);
        page.addObject("reference", Correlation.current());
        return page;
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        var path = Frame.path(request);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !path.startsWith("/api/")
                && !path.startsWith("/actuator/");
    }
}
