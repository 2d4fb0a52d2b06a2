package org.waymark.query.grouphealth;

import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.waymark.access.Caller;
import org.waymark.events.group.GroupId;
import org.waymark.page.names.NameGroups;
import org.waymark.page.names.NameGroups.Called;
import org.waymark.page.names.NameGroups.One;
import org.waymark.query.grouphealth.known.Group;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.Documents.Found;
import org.waymark.query.projection.ReadModels;

/** Says what groups are called that are within reach. */
@Component
final class GroupNames {
    private final Documents<Group> groups;

    GroupNames(GroupHealthFold fold, ReadModels readModels) {
        this.groups = readModels.of(fold);
    }

    @QueryHandler
    Called handle(NameGroups query) {
        var reach = Caller.now().reach();
        var ids = query.groups().stream().map(GroupId::toString).toList();
        return new Called(groups.byIds(ids).stream()
                .map(Found::state)
                .flatMap(group -> Stream.ofNullable(group.formed())
                        .filter(formed -> reach.holds(formed.area()))
                        .map(formed -> new One(GroupId.of(group.id()), formed.name())))
                .toList());
    }
}
