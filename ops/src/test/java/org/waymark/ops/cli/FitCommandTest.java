package org.waymark.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anybody's file is fitted as it stands, and what is wrong with it is said in a sentence. */
class FitCommandTest {
    /** Acute myelogenous leukaemia (Miller 1981, p. 49), as R's survival writes it. */
    private static final String LEUKAEMIA = """
            time,status,x
            9,1,Maintained
            13,1,Maintained
            13,0,Maintained
            18,1,Maintained
            23,1,Maintained
            28,0,Maintained
            31,1,Maintained
            34,1,Maintained
            45,0,Maintained
            48,1,Maintained
            161,0,Maintained
            5,1,Nonmaintained
            5,1,Nonmaintained
            8,1,Nonmaintained
            8,1,Nonmaintained
            12,1,Nonmaintained
            16,0,Nonmaintained
            23,1,Nonmaintained
            27,1,Nonmaintained
            30,1,Nonmaintained
            33,1,Nonmaintained
            43,1,Nonmaintained
            45,1,Nonmaintained
            """;

    @TempDir
    Path folder;

    @Test
    void the_published_leukaemia_figures_come_out_of_the_file() throws IOException {
        var shell = fit(LEUKAEMIA, "--exit", "time", "--group", "x", "--interval", "LOG");
        assertThat(shell.exit()).as(shell.err()).isZero();
        assertThat(shell.out())
                .contains("(18, NA)", "(8, NA)", "0.909091", "0.086678", "10.689", "chi-squared 3.396389 on 1");
    }

    @Test
    void every_digit_is_in_the_json() throws IOException {
        var json = fit(LEUKAEMIA, "--exit", "time", "--group", "x", "--horizon", "48", "--json")
                .json();
        assertThat(json.at("/groups/0/name").asText()).isEqualTo("Maintained");
        assertThat(json.at("/groups/0/median/low").asDouble()).isEqualTo(13);
        assertThat(json.at("/groups/0/curve/1/step/staying").asDouble()).isCloseTo(9 / 11.0, within(1e-15));
        assertThat(json.at("/groups/1/mean/mean").asDouble()).isPositive();
        assertThat(json.at("/test/p").asDouble()).isBetween(0.0653, 0.0654);
    }

    @Test
    void causes_that_compete_are_shown_beside_each_other() throws IOException {
        var shell = fit("exit,status\n1,0\n2,1\n2,0\n3,2\n3,0\n3,2\n5,0\n6,2\n", "--times", "3,6,7");
        assertThat(shell.out()).contains("gone for 1", "gone for 2", "0.142857", "0.857143", "0.342857");
    }

    @Test
    void late_entry_and_strata_are_read_and_rows_with_gaps_are_said() throws IOException {
        var file = "from,exit,status,arm,site\n0,5,1,a,x\n2,6,1,b,x\n4,8,0,a,y\n,9,1,b,y\n0,3,NA,a,y\n0,3,1,b,y\n";
        var shell = fit(file, "--entry", "from", "--group", "arm", "--within", "site");
        assertThat(shell.exit()).as(shell.err()).isZero();
        assertThat(shell.out()).contains("2 rows left out, with something missing: lines 5, 6", "degrees of freedom");
    }

    @Test
    void a_file_that_cannot_be_fitted_is_said_in_one_sentence() throws IOException {
        assertThat(fit("time,status\n1,1\n").err()).contains("there is no column exit", "time, status");
        assertThat(fit("exit,status\nsoon,1\n").err()).contains("line 2: exit must be a number");
        assertThat(fit("entry,exit,status\n4,4,1\n", "--entry", "entry").err()).contains("line 2: a follow-up ends");
        assertThat(fit("exit,status\n1,1\n", "--level", "95").err()).contains("--level lies between 0 and 1");
        assertThat(fit("exit,status\n1,1\n", "--cause", "9").err()).contains("no row has the status 9");
        assertThat(fit("exit,status\n").out()).contains("no rows to estimate anything from");
        assertThat(fit("exit,status\n3,0\n4,0\n").out()).contains("NA");
    }

    private Shell fit(String content, String... options) throws IOException {
        var file = Files.writeString(folder.resolve("data.csv"), content);
        var all = new String[options.length + 2];
        all[0] = "fit";
        all[1] = file.toString();
        System.arraycopy(options, 0, all, 2, options.length);
        return Shell.run(all);
    }
}
