package org.waymark.query.projection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.eventstore.EventLog;
import org.waymark.query.projection.engine.Projections;
import org.waymark.query.projection.history.ParkedDocument;
import org.waymark.query.projection.history.Repair;
import org.waymark.query.projection.rebuild.Rebuild;
import org.waymark.query.projection.rebuild.Verification;

/** The door to the projections themselves: how they do, and building, checking and mending them. */
@RestController
@RequestMapping("/api/projections")
@OpenTo(Role.ADMINISTRATOR)
final class ProjectionController {
    private final Projections projections;
    private final EventLog log;
    private final Rebuild rebuild;
    private final Verification verification;
    private final Repair repair;

    ProjectionController(
            Projections projections, EventLog log, Rebuild rebuild, Verification verification, Repair repair) {
        this.projections = projections;
        this.log = log;
        this.rebuild = rebuild;
        this.verification = verification;
        this.repair = repair;
    }

    /** A list as all lists are; there are few, so that the first page is the last. */
    record Page<T>(List<T> items, @Nullable String next) {}

    @GetMapping
    Page<ProjectionReport> list() {
        long head = log.head();
        return new Page<>(
                projections.all().stream()
                        .map(projection -> ProjectionReport.of(projection, head))
                        .toList(),
                null);
    }

    /** Answers when the new build has taken the old one's place; the list shows how far it is. */
    @PostMapping("/{name}/rebuild")
    ProjectionReport rebuild(@PathVariable String name) {
        var projection = projections.required(name);
        rebuild.one(name);
        return ProjectionReport.of(projection, log.head());
    }

    @PostMapping("/{name}/verification")
    Verification.Report verify(@PathVariable String name) {
        return verification.of(name);
    }

    @GetMapping("/{name}/parked")
    Page<ParkedDocument> parked(@PathVariable String name) {
        return new Page<>(repair.parked(name), null);
    }

    @PostMapping("/{name}/repair")
    Repair.Outcome repair(@PathVariable String name) {
        return repair.of(name);
    }
}
