package org.waymark.query.research.files;

/** What goes with the rows for whoever opens them. */
final class Readme {
    static final String TEXT = """
            # Anonymous rows of self-help groups

            Six tables, each as CSV and as Parquet, described in `datapackage.json` (Frictionless). `person` joins them and means
            nothing outside of this release. `disclosure-report.json` says what was given up so that nobody is found, and what risk
            is left. `hierarchy-*.csv` are ladders as ARX reads them (semicolons, no heading), from what the rows say upwards.
            `manifest.json` has the SHA-256 of every file: whoever approved this approved that.

            Days are counted from the person's own joining and made coarse; attendance is told by meeting, not by day. `POOLED` stands
            for codes that few people have, `*` for a trait that is not told, nothing for what is not known or not so.

            Somebody in these rows can withdraw their consent or be erased at any time. You will not be told who. Ask for a new release
            before a new study, and delete this one when its purpose is served.

            ```r
            people <- read.csv("people.csv", na.strings = "")
            spells <- read.csv("memberships.csv", na.strings = "")
            first <- merge(people, subset(spells, spell == 1))
            cat(nrow(people), nrow(first), "\\n")
            # arrow::read_parquet("attendance.parquet") reads the other form
            ```

            ```python
            import csv
            with open("people.csv", newline="", encoding="utf-8") as file:
                people = {row["person"]: row for row in csv.DictReader(file)}
            with open("memberships.csv", newline="", encoding="utf-8") as file:
                first = [row | people[row["person"]] for row in csv.DictReader(file) if row["spell"] == "1"]
            print(len(people), len(first))
            # pandas.read_parquet("attendance.parquet") reads the other form
            ```
            """;

    private Readme() {}
}
