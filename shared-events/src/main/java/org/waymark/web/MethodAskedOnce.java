package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds who answers a request. Spring asks the request for its method twice for each handler there is, through all that is
 * wrapped around it, several hundred times a request; here it is asked once and remembered.
 */
final class MethodAskedOnce implements WebMvcRegistrations {
    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new RequestMappingHandlerMapping() {
            @Override
            protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
                    throws Exception {
                return super.lookupHandlerMethod(path, new Remembering(request));
            }
        };
    }

    private static final class Remembering extends HttpServletRequestWrapper {
        private final String method;

        Remembering(HttpServletRequest request) {
            super(request);
            this.method = request.getMethod();
        }

        @Override
        public String getMethod() {
            return method;
        }
    }
}
