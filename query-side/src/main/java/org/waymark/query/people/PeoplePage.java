package org.waymark.query.people;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.Sex;
import org.waymark.page.Asking;
import org.waymark.page.Page;

/** Finding somebody, and registering somebody new; a name looked for is sent in a form and stands in no address. */
@Page
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
final class PeoplePage {
    private static final int AT_ONCE = 30;
    private static final int LONGEST_NAME = 200;
    private static final String LIST = "people/list";

    private final Asking asking;

    PeoplePage(Asking asking) {
        this.asking = asking;
    }

    @GetMapping("/people")
    String list(
            @RequestParam(required = false) @Nullable PersonKind kind,
            @RequestParam(required = false) @Nullable PersonId cursor,
            Model page) {
        page.addAttribute("kind", kind);
        page.addAttribute("kinds", PersonKind.values());
        return show("", kind, cursor, page);
    }

    /** Nobody is asked for without a name: then it is the list. */
    @PostMapping("/people")
    String find(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable PersonId cursor,
            Model page) {
        var asked = name.strip();
        page.addAttribute("kinds", PersonKind.values());
        return show(asked.length() > LONGEST_NAME ? asked.substring(0, LONGEST_NAME) : asked, null, cursor, page);
    }

    private String show(String name, @Nullable PersonKind kind, @Nullable PersonId cursor, Model page) {
        var after = cursor == null ? null : cursor.toString();
        var asked = name.isEmpty() ? null : name;
        var found = asking.of(new FindPeople(asked, null, null, null, kind, after, AT_ONCE), PeopleFound.class);
        page.addAttribute("name", name);
        page.addAttribute("found", found);
        return LIST;
    }

    @OpenTo(Role.CASE_WORKER)
    @GetMapping("/people/new")
    String register(Model page) {
        page.addAttribute("kinds", PersonKind.values());
        page.addAttribute("sexes", Sex.values());
        return "people/new";
    }
}
