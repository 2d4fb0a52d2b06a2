package org.waymark.ops.cli.evidence;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.cli.screen.Given;
import org.waymark.ops.cli.screen.Meant;
import org.waymark.ops.client.Api;
import picocli.CommandLine.Option;

/** Whose memberships are looked at: everybody's, unless it is said. */
final class Whose {
    @Option(names = "--area", description = "only there")
    @Nullable String area;

    @Option(names = "--group", description = "only in that group: an id or a name")
    @Nullable String group;

    @Option(names = "--group-kind", description = "only in groups that are MIXED, CARERS or PEOPLE")
    @Nullable String groupKind;

    @Option(names = "--kind", description = "only PERSON_WITH_MENTAL_ILLNESS or CARER")
    @Nullable String kind;

    @Option(names = "--role", description = "only who joined in that role")
    @Nullable String role;

    /** As the interface is asked for them. */
    Map<String, Object> memberships(Api api) {
        var id = group == null ? null : new Meant(api).group(group);
        return Given.of("area", area, "group", id, "groupKind", groupKind, "kind", kind, "role", role);
    }
}
