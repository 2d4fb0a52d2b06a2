package org.waymark.query.programme.dhis2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.events.Area;
import org.waymark.web.ProblemException;

/** The file that says which of our numbers is which in DHIS2, and what becomes of it. */
class MappingTest {
    private static final String GOOD = """
            {
              "orgUnits": {"GH/Northern/Tamale": "O6uvpzGd5pu", "GH/Northern/Savelugu": "DiszpKrYNg8"},
              "values": {
                "people.registered": {"dataElement": "fbfJHSPpUQD"},
                "flow.leftByReason.MOVED_AWAY": {"dataElement": "cYeuwXTCPkU", "categoryOptionCombo": "pq2XI5kz2BY"}
              }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void numbers_become_data_values_as_dhis2_imports_them() throws IOException {
        var mapping = read(GOOD);
        var figures = new HashMap<String, Integer>();
        FigureNames.all().forEach(name -> figures.put(name, 0));
        figures.put("people.registered", 12);
        var values = new DataValueSet(DataValueSet.of(mapping, "O6uvpzGd5pu", YearMonth.of(2014, 2), figures));
        assertThat(mapping.orgUnits()).containsKey(Area.of("GH/Northern/Tamale"));
        assertThat(values.csv())
                .isEqualTo("dataelement,period,orgunit,categoryoptioncombo,attributeoptioncombo,value\r\n"
                        + "cYeuwXTCPkU,201402,O6uvpzGd5pu,pq2XI5kz2BY,,0\r\n"
                        + "fbfJHSPpUQD,201402,O6uvpzGd5pu,,,12\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "O6uvpzGd5pu | 06uvpzGd5pu | is a DHIS2 uid",
                "fbfJHSPpUQD | fbfJHSPpUQ | is a DHIS2 uid",
                "pq2XI5kz2BY | pq2-I5kz2BY | is a DHIS2 uid",
                "people.registered | people.regisered | there is no figure people.regisered",
                "GH/Northern/Savelugu | GH/Northern | lies within GH/Northern",
                "orgUnits | units | it has orgUnits and values",
                "GH/Northern/Savelugu | /GH | area",
                "{\"dataElement\": \"fbfJHSPpUQD\"} | {} | dataElement is a DHIS2 uid",
            })
    void a_wrong_file_is_refused_with_a_sentence(String what, String instead, String says) {
        assertThat(GOOD).contains(what);
        assertThatThrownBy(() -> read(GOOD.replace(what, instead)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(says);
    }

    @Test
    void without_the_file_it_is_said_what_is_missing() {
        assertThatThrownBy(() -> new MappingFile(folder.resolve("none")).read())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("it is not there");
        assertThatThrownBy(() -> new MappingFile(null).read()).isInstanceOf(ProblemException.class);
    }

    private Mapping read(String text) throws IOException {
        return new MappingFile(Files.writeString(folder.resolve("dhis2.json"), text)).read();
    }
}
