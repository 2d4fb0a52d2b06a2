package org.waymark.query.programme.dhis2;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Data values as DHIS2 imports them, as JSON or as CSV. */
public record DataValueSet(List<DataValue> dataValues) {
    private static final DateTimeFormatter PERIOD = DateTimeFormatter.ofPattern("yyyyMM");
    private static final String HEADINGS =
            "dataelement,period,orgunit,categoryoptioncombo,attributeoptioncombo,value\r\n";

    /** One number of one organisation unit and month. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DataValue(
            String dataElement,
            String period,
            String orgUnit,
            @Nullable String categoryOptionCombo,
            String value) {
        private String row() {
            return String.join(
                    ",",
                    dataElement,
                    period,
                    orgUnit,
                    categoryOptionCombo == null ? "" : categoryOptionCombo,
                    "",
                    value + "\r\n");
        }
    }

    /**
     * Of one organisation unit and month, in the order of our names.
     *
     * @param figures all there are, by name
     */
    public static List<DataValue> of(Mapping mapping, String orgUnit, YearMonth month, Map<String, Integer> figures) {
        return mapping.values().entrySet().stream()
                .map(mapped -> new DataValue(
                        mapped.getValue().dataElement(),
                        PERIOD.format(month),
                        orgUnit,
                        mapped.getValue().categoryOptionCombo(),
                        String.valueOf(figures.get(mapped.getKey()))))
                .toList();
    }

    /** With headings; uids and numbers need no quotes. */
    public String csv() {
        return dataValues.stream().map(DataValue::row).collect(Collectors.joining("", HEADINGS, ""));
    }
}
