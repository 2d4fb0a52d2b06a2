package org.waymark.query.instruments;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.events.person.Instrument;
import org.waymark.measures.Questionnaire;
import org.waymark.measures.catalogue.Instruments;
import org.waymark.web.Problem;

/** The door to the instruments themselves; nothing here is about anybody. */
@RestController
@RequestMapping("/api/instruments")
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR, Role.RESEARCHER, Role.ADMINISTRATOR})
final class InstrumentController {
    private final Instruments instruments;

    InstrumentController(Instruments instruments) {
        this.instruments = instruments;
    }

    /** A list as all lists are; there are few, so that the first page is the last. */
    record Page(List<Questionnaire> items, @Nullable String next) {}

    @GetMapping
    @Operation(summary = "The instruments that can be answered here: items, scoring, bands, sources")
    Page list() {
        return new Page(List.copyOf(instruments.all()), null);
    }

    @GetMapping("/{instrument}")
    @Operation(summary = "One instrument: items, scoring, bands, sources")
    Questionnaire show(@PathVariable Instrument instrument) {
        return instruments
                .of(instrument)
                .orElseThrow(() -> Problem.of(
                                HttpStatus.NOT_FOUND,
                                "UNKNOWN_INSTRUMENT",
                                "No such instrument is declared here; GET /api/instruments lists those that are.")
                        .thrown());
    }
}
