package org.waymark.ops.register.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupRole;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.events.person.CareRelation;
import org.waymark.ops.register.kind.Entry.Step;
import org.waymark.ops.register.mapping.Cells;

/** What follows a person's registration from the same row: consents, assessment, those cared for, group, work. */
final class PersonSteps {
    private final Cells cells;
    private final Ids ids;
    private final Places places;
    private final List<Step> steps = new ArrayList<>();

    private boolean care;
    private boolean research;
    private @Nullable CareRelation relation;
    private @Nullable UUID group;
    private @Nullable GroupRole role;
    private @Nullable LivelihoodKind work;

    PersonSteps(Cells cells, Ids ids, Places places) {
        this.cells = cells;
        this.ids = ids;
        this.places = places;
    }

    /** Reads every cell, so that all faults of a row are known at once. */
    void readAll() {
        care = cells.yes("consentCare");
        research = cells.yes("consentResearch");
        relation = cells.one("relation", CareRelation.class, CareRelation.OTHER);
        group = places.group(cells);
        role = cells.one("role", GroupRole.class, GroupRole.MEMBER);
        work = cells.one("livelihood", LivelihoodKind.class);
    }

    List<Step> of(UUID person, PartialDate registered) {
        var silent = cells.silent();
        var joined = silent.date("joined");
        consent(person, care, "CARE", "consentCare", registered);
        consent(person, research, "RESEARCH", "consentResearch", registered);
        stabilised(person, silent.date("stabilised"));
        cares(person, joined == null ? registered : joined);
        joins(person, joined);
        works(person, joined == null ? registered : joined);
        return steps;
    }

    static Stream<String> references(String text) {
        return Arrays.stream(text.split("[,;+&/]")).map(String::strip).filter(reference -> !reference.isEmpty());
    }

    private void consent(UUID person, boolean given, String purpose, String field, PartialDate day) {
        if (given) {
            add(field, Body.on(day), person, "/api/people/" + person + "/consents/" + purpose);
        }
    }

    private void stabilised(UUID person, @Nullable PartialDate day) {
        if (day != null) {
            var id = ids.part("assessment", person, day);
            var body = Body.on(day).with("outcome", "STABILISED");
            add("stabilised", body, person, "/api/people/" + person + "/assessments/" + id);
        }
    }

    private void cares(UUID carer, PartialDate day) {
        var cared = cells.text("carerOf");
        if (cared != null) {
            references(cared).map(ids::person).forEach(person -> {
                var body = Body.on(day).with("relation", relation);
                add("carerOf", body, person, "/api/people/" + person + "/carers/" + carer);
            });
        }
    }

    private void joins(UUID person, @Nullable PartialDate day) {
        if (group != null && day != null) {
            var id = ids.part("membership", person, group, day);
            var body = Body.on(day).with("personId", person).with("role", role);
            add("joined", body, group, "/api/groups/" + group + "/members/" + id);
        }
    }

    private void works(UUID person, PartialDate day) {
        if (work != null) {
            var id = ids.part("livelihood", person, work, day);
            var body = Body.on(day)
                    .with("kind", work)
                    .with("income", "UNKNOWN")
                    .with("description", cells.text("livelihood"));
            add("livelihood", body, person, "/api/people/" + person + "/livelihoods/" + id);
        }
    }

    private void add(String field, Body body, UUID aggregate, String path) {
        steps.add(new Step(false, cells.heading(field), body.put(aggregate, path)));
    }
}
