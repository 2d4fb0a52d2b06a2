package org.waymark.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.Caller;
import org.waymark.access.Doorstep;
import org.waymark.access.OpenTo;
import org.waymark.access.login.Logins;
import org.waymark.access.login.Logins.Claim;
import org.waymark.access.login.Tokens;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.access.Role;
import org.waymark.web.Problem;

/** The built-in issuer: a name, a password and a code for a token that lasts a while. */
@RestController
@RequestMapping("/api/sessions")
final class SessionController {
    private static final int LONGEST = 1_000;

    private final Logins logins;
    private final Tokens tokens;
    private final AccessSettings settings;

    SessionController(Logins logins, Tokens tokens, AccessSettings settings) {
        this.logins = logins;
        this.tokens = tokens;
        this.settings = settings;
    }

    /**
     * @param code what the authenticator shows, for roles that need a second factor
     * @param newPassword to have from now on; needed once when somebody else chose the present one
     */
    record LoginBody(
            @Nullable String name,
            @Nullable String password,
            @Nullable String code,
            @Nullable String newPassword) {
        Claim claim() {
            return new Claim(required(name), required(password), code, newPassword);
        }

        private static String required(@Nullable String text) {
            return Optional.ofNullable(text)
                    .filter(given -> !given.isEmpty() && given.length() <= LONGEST)
                    .orElseThrow(() -> Problem.of(
                                    HttpStatus.UNPROCESSABLE_CONTENT,
                                    "INVALID_VALUE",
                                    "Send the name of the account and its password.")
                            .thrown());
        }

        @Override
        public String toString() {
            return "a login"; // a record would print the password
        }
    }

    /** The token goes into each request as {@code Authorization: Bearer}. */
    record Session(String token, Instant until, AccountId account, Role role) {}

    /** Who asks. */
    record Me(AccountId account, Role role, boolean everywhere, Set<Area> areas) {
        static Me of(Caller caller) {
            var reach = caller.reach();
            return new Me(caller.account(), caller.role(), reach.everywhere(), new TreeSet<>(reach.areas()));
        }
    }

    @Doorstep
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Session> login(@RequestBody LoginBody body, HttpServletRequest request) {
        var caller = logins.login(body.claim(), request.getRemoteAddr());
        var issued = tokens.issue(caller.account(), settings.tokenLife());
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Session(issued.token(), issued.until(), caller.account(), caller.role()));
    }

    @OpenTo({Role.CASE_WORKER, Role.SUPERVISOR, Role.RESEARCHER, Role.ADMINISTRATOR})
    @GetMapping("/current")
    Me me() {
        return Me.of(Known.required());
    }

    /** The token is worth nothing any more. */
    @OpenTo({Role.CASE_WORKER, Role.SUPERVISOR, Role.RESEARCHER, Role.ADMINISTRATOR})
    @DeleteMapping("/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> logout(HttpServletRequest request, HttpServletResponse response) {
        var token = WhoAsks.presented(request);
        if (token != null) {
            tokens.revoke(token);
        }
        SessionCookie.take(request, response);
        return ResponseEntity.noContent().build();
    }
}
