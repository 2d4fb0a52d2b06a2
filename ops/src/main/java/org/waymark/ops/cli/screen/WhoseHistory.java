package org.waymark.ops.cli.screen;

import org.waymark.ops.client.Api;
import picocli.CommandLine.Option;

/** Whose history is asked for: one person's, group's or association's. */
public final class WhoseHistory {
    @Option(names = "--person", required = true, description = "an id, a name or the programme's number")
    String person = "";

    @Option(names = "--group", required = true, description = "an id or a name")
    String group = "";

    @Option(names = "--association", required = true, paramLabel = "ID", description = "an id")
    String association = "";

    public boolean isAssociations() {
        return !association.isEmpty();
    }

    public boolean isGroups() {
        return !group.isEmpty();
    }

    /** Where the interface has what it knows of them. */
    public String path(Api api) {
        if (!person.isEmpty()) {
            return "/api/people/" + new Meant(api).person(person);
        }
        return group.isEmpty() ? "/api/associations/" + association : "/api/groups/" + new Meant(api).group(group);
    }
}
