package org.waymark.query.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.waymark.access.Admission;
import org.waymark.access.Caller;
import org.waymark.access.Concerns;
import org.waymark.access.Concerns.Kind;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.ReadAudit;
import org.waymark.access.reads.ReadAuditUnavailableException;
import org.waymark.access.reads.Reading;
import org.waymark.access.reads.Shows;
import org.waymark.access.reads.ShowsPeople;
import org.waymark.events.person.PersonId;
import org.waymark.web.Problem;

/** Writes down whom an answer shows before anybody has it; an answer that cannot be written down is not given. */
@Component
public final class Witness {
    private final ReadAudit audit;
    private final Clock clock;

    Witness(ReadAudit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** What a question is about to be answered for. */
    record Asked(Object question, Caller caller, @Nullable UUID breakGlass, String request) {
        String name() {
            return question.getClass().getSimpleName();
        }

        /** Null when the question does not say. */
        @Nullable Fields fields() {
            var shows = question.getClass().getAnnotation(Shows.class);
            return shows == null ? null : shows.value();
        }

        Optional<PersonId> person() {
            return question instanceof Concerns concerns && concerns.subject().kind() == Kind.PERSON
                    ? Optional.of(PersonId.of(concerns.subject().id()))
                    : Optional.empty();
        }
    }

    /** @return the answer, once it is written down whom it shows */
    @Nullable Object of(Asked asked, @Nullable Object answer) {
        var told = answer instanceof Optional<?> maybe ? maybe.orElse(null) : answer;
        if (told == null) {
            return answer;
        }
        var own = asked.person();
        var fields = asked.fields();
        if (own.isEmpty() && fields == Fields.FIGURES) {
            return answer;
        }
        if (own.isEmpty() && (fields == null || !(told instanceof ShowsPeople))) {
            throw Admission.notRegistered().thrown();
        }
        var readings = new ArrayList<Reading>();
        var whole = new LinkedHashSet<PersonId>();
        own.ifPresent(whole::add);
        if (own.isPresent() && told instanceof ShowsPeople shows) {
            shows.countedWith().forEach(whole::add);
        }
        whole.forEach(person -> readings.add(reading(asked, person, fields == null ? Fields.HISTORY : fields)));
        var others = own.isPresent() || fields == null ? Fields.IDENTITY : fields;
        shownIn(told).stream()
                .filter(person -> !whole.contains(person))
                .forEach(person -> readings.add(reading(asked, person, others)));
        write(readings);
        return answer;
    }

    /** For doors that ask no question: these people are about to be shown. */
    public void shown(Caller caller, Collection<PersonId> people, Fields fields, String door) {
        var at = clock.instant();
        var request = UUID.randomUUID().toString();
        write(people.stream()
                .map(person -> new Reading(person, caller.account(), caller.role(), fields, door, null, at, request))
                .toList());
    }

    private static Set<PersonId> shownIn(Object answer) {
        var people = new LinkedHashSet<PersonId>();
        if (answer instanceof ShowsPeople shows) {
            shows.peopleShown().forEach(people::add);
        }
        return people;
    }

    private Reading reading(Asked asked, PersonId person, Fields fields) {
        var by = asked.caller();
        return new Reading(
                person,
                by.account(),
                by.role(),
                fields,
                asked.name(),
                asked.breakGlass(),
                clock.instant(),
                asked.request());
    }

    private void write(List<Reading> readings) {
        try {
            audit.write(readings);
        } catch (ReadAuditUnavailableException down) {
            throw unavailable().thrown();
        }
    }

    /** Also for whoever asks what is written down. */
    public static Problem unavailable() {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "AUDIT_UNAVAILABLE",
                        "It cannot be written down just now who reads whom, so nothing about anybody is shown; try again"
                                + " later, and tell whoever looks after the server that its disk refuses.")
                .retryAfter(30);
    }
}
