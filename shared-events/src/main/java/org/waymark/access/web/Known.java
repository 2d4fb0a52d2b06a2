package org.waymark.access.web;

import java.io.Serial;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.waymark.access.Admission;
import org.waymark.access.Caller;

/** A request whose sender is known, for as long as the request lasts. */
public final class Known extends AbstractAuthenticationToken {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    Known(Caller caller) {
        super(List.of(new SimpleGrantedAuthority(caller.role().name())));
        this.caller = caller;
        setAuthenticated(true);
    }

    /** Who sent the request that this thread answers. */
    public static Optional<Caller> caller() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Known known
                ? Optional.of(known.caller)
                : Optional.empty();
    }

    /** @throws org.waymark.web.ProblemException UNAUTHENTICATED when it is nobody */
    public static Caller required() {
        return caller().orElseThrow(() -> Admission.unauthenticated().thrown());
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
