package org.waymark.query.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.page.Asking;
import org.waymark.page.Page;
import org.waymark.query.worklist.Worklist.Item;

/** Where a case worker's day begins: who needs a visit and why, the most urgent first, and which sheets are missing. */
@Page
@OpenTo(Role.CASE_WORKER)
final class TodayPage {
    private static final int AT_ONCE = 50;

    private final Asking asking;
    private final Clock clock;

    TodayPage(Asking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    /** Those who are there for one reason, and how urgent that is. */
    record Section(Reason reason, Urgency urgency, List<Item> items) {}

    /** How a reason is coloured; its name is a class of the style sheet. */
    enum Urgency {
        BAD,
        WARN,
        CALM;

        static Urgency of(Reason reason) {
            return switch (reason) {
                case SAFETY_ANSWER -> BAD;
                case RECENT_SETBACK, INTERRUPTION -> WARN;
                case STILL_ON_ROSTER_AFTER_CLOSING, PLAN_REVIEW_DUE, MEASURE_DUE, SHEET_OUTSTANDING, TRAINING_EXPIRED ->
                    CALM;
            };
        }
    }

    @GetMapping("/today")
    String show(
            @RequestParam(required = false) @Nullable Reason reason,
            @RequestParam(required = false) @Nullable String cursor,
            Model page) {
        var after = cursor == null ? null : WorkCursor.read(cursor);
        var work = asking.of(new FindWork(null, null, reason, after, AT_ONCE, null, null), Worklist.class);
        var today = LocalDate.now(clock);
        page.addAttribute("today", today);
        page.addAttribute("sections", sections(work));
        page.addAttribute("days", new Days(today));
        page.addAttribute("reason", reason);
        page.addAttribute("reasons", Reason.values());
        page.addAttribute("next", work.next());
        return "worklist/today";
    }

    private static List<Section> sections(Worklist work) {
        Map<Reason, List<Item>> byReason = work.items().stream()
                .collect(Collectors.groupingBy(Item::reason, () -> new EnumMap<>(Reason.class), Collectors.toList()));
        return byReason.entrySet().stream()
                .map(one -> new Section(one.getKey(), Urgency.of(one.getKey()), one.getValue()))
                .toList();
    }

    /** How long ago a day was. */
    record Days(LocalDate today) {
        public long since(LocalDate day) {
            return ChronoUnit.DAYS.between(day, today);
        }
    }
}
