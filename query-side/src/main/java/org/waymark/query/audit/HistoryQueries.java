package org.waymark.query.audit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.Concerns.Kind;
import org.waymark.access.Concerns.Subject;
import org.waymark.access.reads.UnderGlass;
import org.waymark.events.DomainEvent;
import org.waymark.events.access.AccountEvent;
import org.waymark.events.person.PersonId;
import org.waymark.eventstore.ConfidentialJson;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.EventTypes;
import org.waymark.eventstore.NamedEventSerializer;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.keys.PersonalKeys;
import org.waymark.query.audit.History.Entry;

/** Reads histories from the event log. */
@Component
public final class HistoryQueries {
    private static final ObjectMapper JSON = NamedEventSerializer.mapper();
    private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {};

    private final EventLog log;
    private final OtherHistories others;
    private final PersonalKeys keys;
    private final EventTypes types = new EventTypes();

    HistoryQueries(EventLog log, OtherHistories others, PersonalKeys keys) {
        this.keys = keys;
        this.log = log;
        this.others = others;
    }

    /** Nothing when there is no such person, group or association. */
    @QueryHandler
    Optional<History> handle(GetHistory query) {
        var all = of(query.subject());
        return all.isEmpty() ? Optional.empty() : Optional.of(page(all.stream(), query.after(), query.limit()));
    }

    /** Everything recorded about it, in order; empty when there is no such person, group or association. */
    public List<RecordedEvent> of(Subject subject) {
        var own = log.history(subject.id());
        if (own.isEmpty() || !isA(subject.kind(), own.getFirst())) {
            return List.of();
        }
        var all = subject.kind() == Kind.PERSON ? about(PersonId.of(subject.id()), own) : own.stream();
        return all.sorted(Comparator.comparingLong(RecordedEvent::position)).toList();
    }

    /** Nothing when there never was such an account. */
    @QueryHandler
    Optional<History> handle(GetAccountHistory query) {
        var own = log.history(AccountEvent.history(query.account()));
        return own.isEmpty() ? Optional.empty() : Optional.of(page(own.stream(), query.after(), query.limit()));
    }

    private History page(Stream<RecordedEvent> all, long after, int limit) {
        var page = all.filter(recorded -> recorded.position() > after)
                .limit(limit + 1L)
                .toList();
        var shown = page.stream().limit(limit).map(this::entry).toList();
        boolean more = page.size() > shown.size();
        return new History(shown, more ? Long.toString(shown.getLast().position()) : null, UnderGlass.now());
    }

    /** An id of one kind must not open another's history. */
    private boolean isA(Kind kind, RecordedEvent first) {
        var name =
                Objects.requireNonNull(types.nameOf(first.event().getClass())).value();
        return name.startsWith(
                switch (kind) {
                    case PERSON -> "person.";
                    case GROUP -> "group.";
                    case ASSOCIATION -> "association.";
                });
    }

    private Stream<RecordedEvent> about(PersonId person, List<RecordedEvent> own) {
        var about = new About(person);
        Set<String> elsewhere = new TreeSet<>(others.of(person));
        elsewhere.remove(person.toString());
        var all = new ArrayList<>(own);
        for (var history : elsewhere) {
            for (var recorded : log.history(history)) {
                var shown = about.of(recorded.event());
                if (shown != null) {
                    all.add(with(recorded, shown));
                }
            }
        }
        return all.stream();
    }

    private static RecordedEvent with(RecordedEvent recorded, DomainEvent event) {
        return new RecordedEvent(
                recorded.position(),
                recorded.aggregateId(),
                recorded.version(),
                recorded.eventId(),
                recorded.recordedAt(),
                recorded.provenance(),
                event);
    }

    private Map<String, Object> opened(DomainEvent event) {
        try {
            var writer = ConfidentialJson.changing(JSON.writer(), (value, field) -> keys.open(value));
            return JSON.readValue(writer.writeValueAsBytes(event), CONTENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it may be shown where it is about one person: nobody else's mark on a sheet. */
    public Entry entryAbout(@Nullable PersonId person, RecordedEvent recorded) {
        var shown = person == null ? null : new About(person).of(recorded.event());
        return entry(shown == null ? recorded : with(recorded, shown));
    }

    /** As it is shown: what is confidential is opened. */
    public Entry entry(RecordedEvent recorded) {
        var event = recorded.event();
        var name = Objects.requireNonNull(types.nameOf(event.getClass()));
        var by = recorded.provenance();
        return new Entry(
                recorded.position(),
                recorded.aggregateId(),
                recorded.version(),
                name.value(),
                name.revision(),
                event.occurredOn(),
                recorded.recordedAt(),
                by.actor(),
                by.role(),
                by.commandId(),
                by.deviceTime(),
                by.askedBy(),
                by.onRequest(),
                opened(event));
    }
}
