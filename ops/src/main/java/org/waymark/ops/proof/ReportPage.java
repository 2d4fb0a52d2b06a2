package org.waymark.ops.proof;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.access.Concerns.Kind;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.PersonId;
import org.waymark.eventstore.proof.bundle.Bundle;
import org.waymark.page.Page;
import org.waymark.page.language.Said;
import org.waymark.page.names.Naming;
import org.waymark.page.names.Telling;

/** One history with its proof, to be printed, and to be taken along for somebody outside to check. */
@Page
@OpenTo(Role.SUPERVISOR)
final class ReportPage {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProvedHistories histories;
    private final Naming naming;

    ReportPage(ProvedHistories histories, Naming naming) {
        this.histories = histories;
        this.naming = naming;
    }

    /** @param hashes how many hashes lead from it to the root that was signed */
    record Line(
            long position,
            String name,
            Instant recordedAt,
            @Nullable String actor,
            int hashes) {}

    @GetMapping("/people/{person}/proof")
    String ofPerson(@PathVariable PersonId person, Model page) {
        var bundle = histories.of(Kind.PERSON, person);
        var names = naming.of(Stream.of(person), Stream.empty());
        page.addAttribute("called", names.person(person));
        page.addAttribute("address", "/people/" + person);
        page.addAttribute("tell", new Telling(names, Said.in(page)));
        return show(bundle, page);
    }

    @GetMapping("/groups/{group}/proof")
    String ofGroup(@PathVariable GroupId group, Model page) {
        var bundle = histories.of(Kind.GROUP, group);
        var names = naming.of(Stream.empty(), Stream.of(group));
        page.addAttribute("group", names.group(group));
        page.addAttribute("address", "/groups/" + group);
        page.addAttribute("tell", new Telling(names, Said.in(page)));
        return show(bundle, page);
    }

    private static String show(Bundle bundle, Model page) {
        page.addAttribute("bundle", bundle);
        page.addAttribute("lines", lines(bundle));
        return "proof/report";
    }

    private static List<Line> lines(Bundle bundle) {
        return bundle.entries().stream()
                .flatMap(entry -> Stream.ofNullable(entry.event())
                        .map(event -> new Line(
                                entry.index() + 1,
                                event.name(),
                                Instant.ofEpochMilli(event.timestamp()),
                                actor(event.metaData()),
                                entry.path().size())))
                .toList();
    }

    private static @Nullable String actor(@Nullable String metaData) {
        try {
            return metaData == null
                    ? null
                    : JSON.readTree(Base64.getDecoder().decode(metaData))
                            .path("actor")
                            .asText(null);
        } catch (IOException unreadable) {
            return null; // the report says what stands there, and this cannot be read
        }
    }
}
