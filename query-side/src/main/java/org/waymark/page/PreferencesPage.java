package org.waymark.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.Doorstep;
import org.waymark.page.language.Languages;

/** Remembers in the browser which language and which calendar somebody reads. */
@Page
final class PreferencesPage {
    @Doorstep
    @PostMapping("/preferences")
    String remember(
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String calendar,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Languages.remember(language, calendar, request, response);
        return "redirect:" + Ours.path(back);
    }
}
