package org.waymark.query.duplicates.merged;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.page.Asking;
import org.waymark.page.Page;
import org.waymark.page.names.Naming;
import org.waymark.query.duplicates.FindDuplicates;
import org.waymark.query.duplicates.PairCursor;
import org.waymark.query.duplicates.Pairs;

/** Pairs of people who may be one, side by side, and what was decided that can be undone. */
@Page
@OpenTo(Role.SUPERVISOR)
final class DuplicatesPage {
    private static final int AT_ONCE = 10;
    private static final int MOST_MERGED = 100;

    private final Asking asking;
    private final Naming naming;
    private final Clock clock;

    DuplicatesPage(Asking asking, Naming naming, Clock clock) {
        this.asking = asking;
        this.naming = naming;
        this.clock = clock;
    }

    @GetMapping("/waiting/duplicates")
    String list(@RequestParam(required = false) @Nullable String cursor, Model page) {
        var after = cursor == null ? null : PairCursor.read(cursor);
        var found = asking.of(new FindDuplicates(null, after, AT_ONCE), Pairs.class);
        page.addAttribute("found", found);
        page.addAttribute("today", LocalDate.now(clock));
        page.addAttribute(
                "names",
                naming.of(
                        Stream.empty(),
                        found.items().stream()
                                .flatMap(pair ->
                                        Stream.concat(pair.one().groups().stream(), pair.other().groups().stream()))));
        return "waiting/duplicates";
    }

    @GetMapping("/waiting/merged")
    String merged(Model page) {
        page.addAttribute("found", asking.of(new FindMerged(MOST_MERGED), MergedFound.class));
        page.addAttribute("today", LocalDate.now(clock));
        return "waiting/merged";
    }
}
