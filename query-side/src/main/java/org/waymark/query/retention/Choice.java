package org.waymark.query.retention;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupRole;
import org.waymark.events.person.PersonKind;
import org.waymark.query.retention.cohort.By;
import org.waymark.query.retention.cohort.Selection;
import org.waymark.query.retention.cohort.Selection.Clock;
import org.waymark.query.retention.cohort.Selection.Leaving;
import org.waymark.query.retention.cohort.Selection.Spells;
import org.waymark.statistics.Confidence;
import org.waymark.web.Problem;

/**
 * What somebody chose on a page about retention.
 *
 * @param area as written; empty for everywhere
 * @param cutOff as written; empty for the last day sheets are complete for
 */
public record Choice(
        Clock clock,
        Leaving leaving,
        @Nullable By by,
        @Nullable PersonKind kind,
        @Nullable GroupKind groupKind,
        @Nullable GroupRole role,
        String area,
        String cutOff) {
    /** Whom it is about; a day or an area that nobody can read is refused. */
    public Selection selection() {
        var day = read(cutOff, PartialDate::day, "Write the last day as 2014-12-31, or leave it empty.");
        var where = read(area, Area::of, "Write the area as a path like GH/Northern, or leave it empty.");
        return new Selection(clock, leaving, Spells.FIRST, where, null, groupKind, kind, role, day);
    }

    GetRetention question() {
        return new GetRetention(selection(), by, null, Confidence.Scale.LOG_LOG, GetRetention.USUAL_HORIZON, null);
    }

    private static <T> @Nullable T read(String text, Function<String, T> reader, String otherwise) {
        try {
            return text.isBlank() ? null : reader.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "INVALID_PARAMETER", otherwise)
                    .thrown();
        }
    }

    /** What else could be chosen, for the form in which it is changed. */
    public static void offer(Model page) {
        page.addAttribute("clocks", Clock.values());
        page.addAttribute("leavings", Leaving.values());
        page.addAttribute("kinds", PersonKind.values());
        page.addAttribute("groupKinds", GroupKind.values());
    }

    /** The same question as the interface is asked it. */
    public String address() {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("clock", clock);
        all.put("leaving", leaving);
        all.put("by", by);
        all.put("kind", kind);
        all.put("groupKind", groupKind);
        all.put("role", role);
        all.put("area", area.isBlank() ? null : area.strip());
        all.put("cutOff", cutOff.isBlank() ? null : cutOff);
        var address = UriComponentsBuilder.newInstance();
        all.forEach((name, value) -> {
            if (value != null) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        return String.valueOf(address.encode().buildAndExpand(all).getQuery());
    }
}
