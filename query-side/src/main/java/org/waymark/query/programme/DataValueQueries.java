package org.waymark.query.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.waymark.access.Caller;
import org.waymark.query.programme.dhis2.DataValueSet;
import org.waymark.query.programme.dhis2.DataValueSet.DataValue;
import org.waymark.web.Problem;

/** Reports a programme's numbers for DHIS2: whole areas and whole months only, so that each number is what it says. */
@Component
final class DataValueQueries {
    private static final int MOST = 240;

    private final ProgrammeQueries programme;
    private final Clock clock;

    DataValueQueries(ProgrammeQueries programme, Clock clock) {
        this.programme = programme;
        this.clock = clock;
    }

    @QueryHandler
    DataValueSet handle(GetDataValues query) {
        requireReached(query);
        requireEnded(query.to());
        var units = query.mapping().orgUnits().entrySet().stream()
                .filter(unit -> query.area().contains(unit.getKey()))
                .toList();
        if (units.isEmpty()) {
            throw Problem.of(
                            HttpStatus.CONFLICT,
                            "AREA_NOT_MAPPED",
                            "No organisation unit is mapped in this area; ask for one that holds a mapped area, or map it.")
                    .thrown();
        }
        long months = ChronoUnit.MONTHS.between(query.from(), query.to()) + 1;
        requireFew(months * units.size());
        var values = new ArrayList<DataValue>();
        for (var month = query.from(); !month.isAfter(query.to()); month = month.plusMonths(1)) {
            for (var unit : units) {
                var asked = new GetProgramme(unit.getKey(), null, month.atDay(1), month.atEndOfMonth(), null);
                var figures = Reported.of(programme.handle(asked));
                values.addAll(DataValueSet.of(query.mapping(), unit.getValue(), month, figures));
            }
        }
        return new DataValueSet(values);
    }

    /** Part of an area would be reported as the whole of it. */
    private static void requireReached(GetDataValues query) {
        if (!Caller.now().reach().holds(query.area())) {
            throw Problem.of(
                            HttpStatus.FORBIDDEN,
                            "OUTSIDE_YOUR_REACH",
                            "You do not reach the whole of this area, so its numbers would be too small; ask for one of"
                                    + " yours.")
                    .thrown();
        }
    }

    private void requireEnded(YearMonth last) {
        if (!last.atEndOfMonth().isBefore(LocalDate.now(clock))) {
            throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "MONTH_NOT_OVER",
                            "The last month asked for is not over; report it when it is.")
                    .thrown();
        }
    }

    private static void requireFew(long areasTimesMonths) {
        if (areasTimesMonths > MOST) {
            throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "TOO_MUCH_AT_ONCE",
                            "That is more than " + MOST + " areas times months; ask for fewer months at once.")
                    .thrown();
        }
    }
}
