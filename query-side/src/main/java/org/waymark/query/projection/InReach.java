package org.waymark.query.projection;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import org.bson.conversions.Bson;
import org.waymark.access.Reach;
import org.waymark.events.AccountId;
import org.waymark.events.Area;

/** A reach as a filter of documents, so that lists leave out what lies outside it and pages stay full. */
public final class InReach {
    private InReach() {}

    /** @param areas the search field with the area and every area it lies in */
    public static Bson byArea(Reach reach, String areas) {
        return reach.everywhere()
                ? empty()
                : in(areas, reach.areas().stream().map(Area::path).sorted().toList());
    }

    /** @param caseWorker the search field with the name of the account that looks after the person */
    public static Bson byAreaOrCaseLoad(Reach reach, String areas, String caseWorker) {
        return reach.everywhere() || reach.caseLoads().isEmpty()
                ? byArea(reach, areas)
                : or(
                        byArea(reach, areas),
                        in(
                                caseWorker,
                                reach.caseLoads().stream()
                                        .map(AccountId::value)
                                        .sorted()
                                        .toList()));
    }
}
