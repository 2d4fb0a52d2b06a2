package org.waymark.query.projection.web;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.eventstore.EventLog;
import org.waymark.page.Page;
import org.waymark.query.projection.engine.Projections;
import org.waymark.query.projection.history.Repair;

/** How the read models do, for whoever looks after the program; what stands in them is not shown. */
@Page
@OpenTo(Role.ADMINISTRATOR)
final class ProjectionsPage {
    private final Projections projections;
    private final EventLog log;
    private final Repair repair;

    ProjectionsPage(Projections projections, EventLog log, Repair repair) {
        this.projections = projections;
        this.log = log;
        this.repair = repair;
    }

    @GetMapping("/projections")
    String list(Model page) {
        long head = log.head();
        page.addAttribute("head", head);
        page.addAttribute(
                "projections",
                projections.all().stream()
                        .map(projection -> ProjectionReport.of(projection, head))
                        .toList());
        return "projections/list";
    }

    @GetMapping("/projections/{name}/parked")
    String parked(@PathVariable String name, Model page) {
        page.addAttribute("name", projections.required(name).name());
        page.addAttribute("parked", repair.parked(name));
        return "projections/parked";
    }
}
