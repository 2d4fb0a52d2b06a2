package org.waymark.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;
import org.waymark.access.Doorstep;
import org.waymark.access.OpenTo;
import org.waymark.access.login.Logins;
import org.waymark.access.login.Logins.Claim;
import org.waymark.access.login.Tokens;
import org.waymark.events.access.Role;
import org.waymark.web.Problem;
import org.waymark.web.ProblemException;

/** Logging in on a page: plain HTML that needs no script and no style sheet to be used. */
@Controller
final class LoginPage {
    private static final String FRAME = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s · Waymark</title></head>
            <body><main><h1>%s</h1>
            %s
            </main></body>
            </html>
            """;
    private static final String FORM = """
            %s<form method="post" action="/login">
            <input type="hidden" name="_csrf" value="%s">
            <p><label for="name">Account</label><br>
            <input id="name" name="name" autocomplete="username" required autofocus></p>
            <p><label for="password">Password</label><br>
            <input id="password" name="password" type="password" autocomplete="current-password" required></p>
            <p><label for="code">Code from your authenticator, if you have one</label><br>
            <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code"></p>
            <p><label for="newPassword">New password, if you want or need another</label><br>
            <input id="newPassword" name="newPassword" type="password" autocomplete="new-password"></p>
            <p><button>Log in</button></p>
            </form>""";

    private final Logins logins;
    private final Tokens tokens;
    private final AccessSettings settings;

    LoginPage(Logins logins, Tokens tokens, AccessSettings settings) {
        this.logins = logins;
        this.tokens = tokens;
        this.settings = settings;
    }

    @Doorstep
    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> form(CsrfToken csrf) {
        return page(HttpStatus.OK, "Log in", FORM.formatted("", csrf.getToken()));
    }

    @Doorstep
    @PostMapping(path = "/login", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> login(
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String newPassword,
            HttpServletRequest request,
            HttpServletResponse response,
            CsrfToken csrf) {
        try {
            var claim = new Claim(name, password, given(code), given(newPassword));
            var caller = logins.login(claim, request.getRemoteAddr());
            var issued = tokens.issue(caller.account(), settings.sessionLife());
            SessionCookie.give(request, response, issued.token(), settings.sessionLife());
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/"))
                    .build();
        } catch (ProblemException refused) {
            return page(refused.problem().status(), "Log in", FORM.formatted(why(refused.problem()), csrf.getToken()));
        }
    }

    @OpenTo({Role.CASE_WORKER, Role.SUPERVISOR, Role.RESEARCHER, Role.ADMINISTRATOR})
    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> home(CsrfToken csrf) {
        var caller = Known.required();
        return page(HttpStatus.OK, "Waymark", """
                <p>You are logged in as %s (%s). The interface can be tried <a href="/api/try">here</a>.</p>
                <form method="post" action="/logout"><input type="hidden" name="_csrf" value="%s"><button>Log out</button></form>""".formatted(caller.account(), words(caller.role()), csrf.getToken()));
    }

    private static String why(Problem problem) {
        var key = problem.more().get("key");
        return "<p role=\"alert\">%s</p>%s"
                .formatted(
                        HtmlUtils.htmlEscape(problem.detail()),
                        key == null ? "" : "<p>Key: <code>" + HtmlUtils.htmlEscape(key.toString()) + "</code></p>");
    }

    private static String words(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static ResponseEntity<String> page(HttpStatus status, String title, String content) {
        return ResponseEntity.status(status)
                .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                .body(FRAME.formatted(title, title, content));
    }
}
