package org.waymark.query.audit.clash;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.events.correction.AsideReason;
import org.waymark.page.Asking;
import org.waymark.page.Page;
import org.waymark.page.language.Said;
import org.waymark.page.names.Naming;
import org.waymark.page.names.Telling;
import org.waymark.query.audit.clash.ClashesFound.Item;
import org.waymark.web.Problem;

/** Entries that a rule refused: what they say, why they could not be recorded, and the ways to settle them. */
@Page
@OpenTo(Role.SUPERVISOR)
final class ClashesPage {
    private static final int AT_ONCE = 30;
    private static final Problem UNKNOWN = Problem.of(
            HttpStatus.NOT_FOUND,
            "CLASH_UNKNOWN",
            "Nothing within your reach was kept under this id; look at the list of refused entries.");

    private final Asking asking;
    private final Naming naming;
    private final Clock clock;

    ClashesPage(Asking asking, Naming naming, Clock clock) {
        this.asking = asking;
        this.naming = naming;
        this.clock = clock;
    }

    @GetMapping("/waiting/clashes")
    String list(
            @RequestParam(defaultValue = "false") boolean settled,
            @RequestParam(required = false) @Nullable UUID cursor,
            Model page) {
        var after = cursor == null ? null : cursor.toString();
        var found =
                asking.of(new FindClashes(settled, null, null, null, null, null, after, AT_ONCE), ClashesFound.class);
        var names = naming.of(
                found.items().stream().map(Item::personId),
                found.items().stream().map(Item::groupId));
        page.addAttribute("settled", settled);
        page.addAttribute("found", found);
        page.addAttribute("names", names);
        page.addAttribute("tell", new Telling(names, Said.in(page)));
        return "waiting/clashes";
    }

    @GetMapping("/waiting/clashes/{clash}")
    String show(@PathVariable UUID clash, Model page) {
        var shown = asking.of(new GetClash(clash), ClashShown.class, UNKNOWN);
        var names =
                naming.of(shown.peopleShown(), Stream.ofNullable(shown.clash().groupId()));
        page.addAttribute("shown", shown);
        page.addAttribute("item", shown.clash());
        page.addAttribute("fields", Field.of(shown.says()));
        page.addAttribute("reasons", AsideReason.values());
        page.addAttribute("today", LocalDate.now(clock));
        page.addAttribute("names", names);
        page.addAttribute("tell", new Telling(names, Said.in(page)));
        return "waiting/clash";
    }
}
