package org.waymark.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.waymark.access.web.Known;
import org.waymark.keys.PersonalKeys;
import org.waymark.page.Navigation.Way;
import org.waymark.page.language.CalendarChoice;
import org.waymark.page.language.Language;
import org.waymark.page.language.Languages;
import org.waymark.page.language.Messages;
import org.waymark.page.language.Said;

/** What every page stands in: who reads it, where they are, where they can go, and how to say things to them. */
@Component
@ControllerAdvice(annotations = Page.class)
final class Frame {
    private final Messages messages;
    private final PersonalKeys keys;
    private final Signer signer;

    Frame(Messages messages, PersonalKeys keys, Signer signer) {
        this.messages = messages;
        this.signer = signer;
        this.keys = keys;
    }

    @ModelAttribute
    void addTo(Model model, HttpServletRequest request) {
        model.addAllAttributes(of(request));
    }

    Map<String, Object> of(HttpServletRequest request) {
        var me = Known.caller();
        var path = path(request);
        List<Way> ways =
                me.map(caller -> Navigation.of(caller.role(), signer.base())).orElse(List.of());
        return Map.of(
                "say",
                new Said(messages, Languages.of(request), Languages.calendarOf(request), keys::open),
                "me",
                me,
                "ways",
                ways,
                "proofs",
                signer.base(),
                "path",
                path,
                "languages",
                Language.values(),
                "calendars",
                CalendarChoice.values());
    }

    /** As the browser shows it, also when the request was handed on to where errors are answered. */
    static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String first
                ? first
                : request.getRequestURI();
    }
}
