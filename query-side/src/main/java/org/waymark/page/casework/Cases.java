package org.waymark.page.casework;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.waymark.events.Area;
import org.waymark.events.correction.CorrectionKind;
import org.waymark.events.person.PersonId;
import org.waymark.page.Asking;
import org.waymark.page.casework.GetSeenVersion.Seen;
import org.waymark.query.audit.correction.GetFourEyes;
import org.waymark.query.people.FindPeople;
import org.waymark.query.people.PeopleFound;
import org.waymark.query.personjourney.GetPersonJourney;
import org.waymark.query.personjourney.Journey;
import org.waymark.web.Problem;

/** What the pages about one person have in common: the journey, the version that it shows, and whom somebody looks for. */
@Component
final class Cases {
    private static final int MOST_FOUND = 20;
    private static final int LONGEST_NAME = 200;
    private static final Problem UNKNOWN = Problem.of(
            HttpStatus.NOT_FOUND,
            "PERSON_NOT_FOUND",
            "Nobody with this id is registered by today; look for the person by name and use the id found.");

    private final Asking asking;

    Cases(Asking asking) {
        this.asking = asking;
    }

    Journey show(PersonId person, Model page) {
        var seen = asking.maybe(GetSeenVersion.of(person), Seen.class);
        var journey = asking.of(new GetPersonJourney(person, null, null), Journey.class, UNKNOWN);
        if (!journey.personId().equals(person)) {
            return show(journey.personId(), page); // of a merged record the one that counts is shown and changed
        }
        page.addAttribute("journey", journey);
        page.addAttribute("summary", journey.summary());
        page.addAttribute("version", seen.map(Seen::version).orElse(null));
        page.addAttribute("choices", Choices.ALL);
        return journey;
    }

    /** Nobody is looked for without a name; a name stands in no address. */
    void find(@Nullable String name, Model page) {
        var asked = name == null ? "" : name.strip();
        page.addAttribute("name", asked);
        if (!asked.isEmpty()) {
            var within = asked.length() > LONGEST_NAME ? asked.substring(0, LONGEST_NAME) : asked;
            page.addAttribute(
                    "found",
                    asking.of(new FindPeople(within, null, null, null, null, null, MOST_FOUND), PeopleFound.class));
        }
    }

    /** True where nobody corrects such a record alone. */
    boolean askFourEyes(CorrectionKind kind, Area area) {
        return asking.of(new GetFourEyes(), GetFourEyes.FourEyes.class).items().stream()
                .anyMatch(rule -> rule.kinds().contains(kind)
                        && (rule.area() == null || rule.area().contains(area)));
    }
}
