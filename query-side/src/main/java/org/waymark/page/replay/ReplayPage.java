package org.waymark.page.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.Concerns.Kind;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.PersonId;
import org.waymark.page.Asking;
import org.waymark.page.Page;
import org.waymark.page.language.Said;
import org.waymark.page.names.Telling;
import org.waymark.page.replay.Walk.By;
import org.waymark.query.audit.PeopleNamed;
import org.waymark.query.grouphealth.GetGroupHealth;
import org.waymark.query.grouphealth.GroupHealthAnswer;
import org.waymark.query.personjourney.GetPersonJourney;
import org.waymark.query.personjourney.Journey;
import org.waymark.query.projection.KnownAt;

/** A person or a group as it was on a day, or as it was known on a day, walked through day by day. */
@Page
@OpenTo(Role.SUPERVISOR)
final class ReplayPage {
    private final Asking asking;
    private final Histories histories;

    ReplayPage(Asking asking, Histories histories) {
        this.asking = asking;
        this.histories = histories;
    }

    @GetMapping("/people/{person}/replay")
    String person(
            @PathVariable PersonId person,
            @RequestParam(defaultValue = "HAPPENED") By by,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "0") int story,
            Model page) {
        var whose = new Whose(Kind.PERSON, person.toString());
        var walk = walk(whose, by, on, page);
        var journey = ask(new GetPersonJourney(person, walk.at(), known(walk)), Journey.class);
        page.addAttribute("journey", journey);
        page.addAttribute("story", journey == null ? null : Story.of(journey.timeline(), story));
        return "replay/replay";
    }

    @GetMapping("/groups/{group}/replay")
    String group(
            @PathVariable GroupId group,
            @RequestParam(defaultValue = "HAPPENED") By by,
            @RequestParam(required = false) @Nullable LocalDate on,
            Model page) {
        var whose = new Whose(Kind.GROUP, group.toString());
        var walk = walk(whose, by, on, page);
        page.addAttribute("answer", ask(new GetGroupHealth(group, walk.at(), known(walk)), GroupHealthAnswer.class));
        return "replay/replay";
    }

    private Walk walk(Whose whose, By by, @Nullable LocalDate on, Model page) {
        var walk = Walk.of(by, histories.of(whose), on);
        var names = histories.names(whose, namedIn(walk.steps()));
        page.addAttribute("whose", whose);
        page.addAttribute("walk", walk);
        page.addAttribute("names", names);
        page.addAttribute("tell", new Telling(names, Said.in(page)));
        return walk;
    }

    private static Stream<PersonId> namedIn(List<Step> steps) {
        return steps.stream().flatMap(step -> PeopleNamed.in(step.entry().content()));
    }

    /** All of that day counts. */
    private static @Nullable Instant known(Walk walk) {
        return walk.by() == By.KNOWN ? KnownAt.of(walk.at().toString()) : null;
    }

    /** Nothing on a day before they were known of. */
    private <A> @Nullable A ask(Object question, Class<A> answer) {
        Optional<A> found = asking.maybe(question, answer);
        return found.orElse(null);
    }
}
