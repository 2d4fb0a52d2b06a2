package org.waymark.page.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.Doorstep;
import org.waymark.access.login.Logins;
import org.waymark.access.login.Logins.Claim;
import org.waymark.access.login.Tokens;
import org.waymark.access.web.AccessSettings;
import org.waymark.access.web.SessionCookie;
import org.waymark.page.Ours;
import org.waymark.page.Page;
import org.waymark.web.ProblemException;

/** Logging in on a page; nothing of it needs a script. */
@Page
final class LoginPage {
    private static final String FORM = "session/login";

    private final Logins logins;
    private final Tokens tokens;
    private final AccessSettings settings;

    LoginPage(Logins logins, Tokens tokens, AccessSettings settings) {
        this.logins = logins;
        this.tokens = tokens;
        this.settings = settings;
    }

    @Doorstep
    @GetMapping("/login")
    String form(@RequestParam(defaultValue = "/") String to, Model page) {
        page.addAttribute("to", Ours.path(to));
        return FORM;
    }

    @Doorstep
    @PostMapping("/login")
    String login(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String newPassword,
            @RequestParam(defaultValue = "/") String to,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        page.addAttribute("to", Ours.path(to));
        try {
            var claim = new Claim(name, password, given(code), given(newPassword));
            var caller = logins.login(claim, request.getRemoteAddr());
            var issued = tokens.issue(caller.account(), settings.sessionLife());
            SessionCookie.give(request, response, issued.token(), settings.sessionLife());
            return "redirect:" + Ours.path(to);
        } catch (ProblemException refused) {
            response.setStatus(refused.problem().status().value());
            page.addAttribute("refused", refused.problem());
            return FORM;
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
