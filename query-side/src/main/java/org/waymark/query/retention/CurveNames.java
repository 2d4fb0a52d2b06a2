package org.waymark.query.retention;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.page.language.Said;
import org.waymark.query.retention.cohort.By;

/**
 * What curves and lines of tables are called in the reader's language: codes as words; times, areas and groups stay as they are.
 *
 * @param by what they are compared by; null for everybody, or for times
 */
public record CurveNames(Said say, @Nullable By by) {
    private static final String AND = " and ";

    public String of(String code) {
        return switch (code) {
            case "all" -> say.of("retention.all");
            case By.NOT_KNOWN -> say.of("retention.notKnown");
            default -> by == null ? code : of(by, code);
        };
    }

    private String of(By by, String code) {
        return switch (by) {
            case KIND -> words("PersonKind", code);
            case ROLE -> words("GroupRole", code);
            case GROUP_KIND -> words("GroupKind", code);
            case LIVELIHOOD -> say.code("retention.work", code.replace(' ', '-'));
            case GROUP, AREA, COHORT -> code;
        };
    }

    private String words(String codes, String code) {
        return Arrays.stream(code.split(AND, -1))
                .map(one -> say.code(codes, one))
                .collect(Collectors.joining(" + "));
    }
}
