package org.waymark.ops.cli.oversee;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.cli.screen.Given;
import org.waymark.ops.cli.screen.Meant;
import org.waymark.ops.cli.screen.Screen;
import org.waymark.ops.client.Api;
import picocli.CommandLine.Option;

/** Which to list of what waits for somebody, or waited. */
final class Waiting {
    @Option(names = "--settled", description = "those that wait no longer")
    boolean settled;

    @Option(names = "--area", description = "this area and below")
    @Nullable String area;

    @Option(names = "--person", description = "an id, a name or the programme's number")
    @Nullable String person;

    /** @param more what else that list can be asked for */
    JsonNode in(Api api, String list, Map<String, Object> more) {
        var whom = person == null ? null : new Meant(api).person(person);
        var filter = Given.of("settled", settled, "area", area, "person", whom);
        filter.putAll(more);
        return Screen.all(api, list, filter);
    }
}
