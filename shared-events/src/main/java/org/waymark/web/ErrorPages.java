package org.waymark.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is refused before or behind Spring's reach gets the same problems as everything else, in the form that was asked for. */
@Controller
final class ErrorPages implements ErrorController, WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Plain()));
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request) {
        if (request.getAttribute(Problem.class.getName()) instanceof Problem known) {
            throw known.thrown();
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        throw problem(status instanceof Integer known ? known : HttpStatus.NOT_FOUND.value())
                .thrown();
    }

    private static Problem problem(int number) {
        var status = HttpStatus.resolve(number);
        if (status == null || !status.isError()) {
            status = HttpStatus.BAD_REQUEST;
        }
        return status.is5xxServerError()
                ? Problem.of(status, "UNEXPECTED", "Something went wrong on our side; send it again later.")
                : Problem.of(
                        status,
                        status.name(),
                        "The request cannot be understood; compare it with the description of the interface.");
    }

    /** Tomcat's own: for an address or a header that it does not let through. */
    private static final class Plain extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            if (response.getStatus() < HttpStatus.BAD_REQUEST.value()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.getOutputStream()
                        .write(problem(response.getStatus()).json().getBytes(StandardCharsets.UTF_8));
                response.finishResponse();
            } catch (IOException gone) {
                // nobody listens any more
            }
        }
    }
}
