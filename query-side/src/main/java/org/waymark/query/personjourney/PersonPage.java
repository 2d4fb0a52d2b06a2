package org.waymark.query.personjourney;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.events.livelihood.IncomeBand;
import org.waymark.events.livelihood.LivelihoodEndReason;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.events.person.ContactKind;
import org.waymark.events.person.ContactOutcome;
import org.waymark.events.person.MeasureMode;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.StabilisedOutcome;
import org.waymark.events.recovery.Chime;
import org.waymark.events.recovery.SetbackKind;
import org.waymark.events.recovery.Severity;
import org.waymark.events.recovery.Step;
import org.waymark.measures.catalogue.Instruments;
import org.waymark.page.Asking;
import org.waymark.page.Page;
import org.waymark.page.language.Languages;
import org.waymark.query.personjourney.story.Story;
import org.waymark.web.Problem;

/** One person's way, told so that people like to look at it, and the forms to add to it. */
@Page
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
final class PersonPage {
    private static final Problem UNKNOWN = Problem.of(
            HttpStatus.NOT_FOUND,
            "PERSON_NOT_FOUND",
            "Nobody with this id is registered by today; look for the person by name and use the id found.");

    private final Asking asking;
    private final Instruments instruments;

    PersonPage(Asking asking, Instruments instruments) {
        this.asking = asking;
        this.instruments = instruments;
    }

    @GetMapping("/people/{person}")
    String show(@PathVariable PersonId person, Model page, HttpServletRequest request) {
        var journey = asking.of(new GetPersonJourney(person, null, null), Journey.class, UNKNOWN);
        page.addAttribute("journey", journey);
        page.addAttribute("summary", journey.summary());
        page.addAttribute("story", Story.of(journey.timeline()));
        page.addAttribute(
                "steps",
                Arrays.stream(Step.values())
                        .collect(Collectors.groupingBy(Step::domain, TreeMap::new, Collectors.toList())));
        page.addAttribute("chimes", Chime.values());
        page.addAttribute("setbacks", SetbackKind.values());
        page.addAttribute("severities", Severity.values());
        page.addAttribute("livelihoods", LivelihoodKind.values());
        page.addAttribute("incomes", IncomeBand.values());
        page.addAttribute("endings", LivelihoodEndReason.values());
        page.addAttribute("contacts", ContactKind.values());
        page.addAttribute("outcomes", ContactOutcome.values());
        page.addAttribute("measures", Asked.of(instruments.all(), Languages.of(request)));
        page.addAttribute("modes", MeasureMode.values());
        page.addAttribute("assessments", StabilisedOutcome.values());
        return "personjourney/person";
    }
}
