package org.waymark.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.waymark.access.Admission;
import org.waymark.access.Doorstep;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;

/** Opens a door only to the roles it names, before anything of the request is read; a door that names none stays shut. */
final class Doors implements HandlerInterceptor {
    /** Whom a door lets in; where whatever is refused ends is open to anybody. */
    private record Opening(boolean anybody, boolean named, Set<Role> roles) {
        static Opening of(HandlerMethod door) {
            var open = door.getMethodAnnotation(OpenTo.class);
            if (open == null) {
                open = door.getBeanType().getAnnotation(OpenTo.class);
            }
            return new Opening(
                    door.hasMethodAnnotation(Doorstep.class)
                            || ErrorController.class.isAssignableFrom(door.getBeanType()),
                    open != null,
                    open == null ? Set.of() : Set.of(open.value()));
        }
    }

    private final Map<Method, Opening> openings = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod door
                && door.getBeanType().getPackageName().startsWith("org.waymark.")) {
            var opening = openings.computeIfAbsent(door.getMethod(), ignored -> Opening.of(door));
            if (!opening.anybody() && (!opening.named() || !Admission.mayPass(Known.required(), opening.roles()))) {
                throw Admission.forbidden().thrown();
            }
        }
        return true;
    }
}
