package org.waymark.measures.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.person.Instrument;
import org.waymark.measures.Questionnaire;
import org.waymark.measures.SafetyItem;

/** The instruments that are answered and scored here. */
public final class Instruments {
    /** Declared as far as the facts are public; each says what an installation with a licence has to fill in. */
    public static final List<String> TEMPLATES = List.of("ISMI_10", "RAS_DS", "SWEMWBS", "UCLA_3", "WHODAS_12");

    private static final List<String> BUILT_IN = List.of("WHO_5", "PHQ_9", "GAD_7");
    private static final String ENDING = ".json";

    private final Map<Instrument, Questionnaire> byCode;

    private Instruments(Map<Instrument, Questionnaire> byCode) {
        this.byCode = new TreeMap<>(byCode);
    }

    /** Those that come with Waymark: they may be used without a licence. */
    public static Instruments builtIn() {
        var byCode = new HashMap<Instrument, Questionnaire>();
        for (var code : BUILT_IN) {
            var read = InstrumentFile.read(code + ENDING, resource("catalogue/" + code));
            byCode.put(read.instrument(), read);
        }
        return new Instruments(byCode);
    }

    /**
     * Those that come with Waymark and those declared in a folder. A file there may take the place of one of the former,
     * under another scorer version.
     *
     * @throws InstrumentRefused with a sentence when a file cannot be used
     */
    public static Instruments with(@Nullable Path folder) {
        var all = builtIn();
        if (folder == null || !Files.isDirectory(folder)) {
            return all;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return all.and(files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList());
        } catch (IOException unreadable) {
            throw new InstrumentRefused(folder.toString(), "the folder cannot be read");
        }
    }

    private Instruments and(List<Path> files) {
        var all = new HashMap<>(byCode);
        var declaredIn = new HashMap<Instrument, Path>();
        for (var file : files) {
            var read = InstrumentFile.read(file.toString(), text(file));
            var twice = declaredIn.put(read.instrument(), file);
            if (twice != null) {
                throw new InstrumentRefused(
                        file.toString(), read.instrument() + " is declared in " + twice.getFileName() + " already");
            }
            var before = byCode.get(read.instrument());
            if (before != null && before.scorer().equals(read.scorer())) {
                throw new InstrumentRefused(
                        file.toString(),
                        "it changes %s under the scorer version %s, which comes with Waymark; give it another version"
                                .formatted(read.instrument(), read.scorer()));
            }
            all.put(read.instrument(), read);
        }
        return new Instruments(all);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new InstrumentRefused(file.toString(), "it cannot be read as UTF-8 text");
        }
    }

    /** What an installation with a licence starts from; nothing when there is no such template. */
    public static Optional<String> template(String code) {
        return TEMPLATES.contains(code) ? Optional.of(resource("templates/" + code)) : Optional.empty();
    }

    private static String resource(String name) {
        try (InputStream file = Instruments.class.getResourceAsStream("/org/waymark/measures/" + name + ENDING)) {
            if (file == null) {
                throw new IllegalStateException("no " + name + " in this program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Optional<Questionnaire> of(Instrument instrument) {
        return Optional.ofNullable(byCode.get(instrument));
    }

    /** In order of their codes. */
    public Collection<Questionnaire> all() {
        return byCode.values();
    }

    /** What answers ask somebody to do today; nothing for an instrument that is not declared here. */
    public Optional<SafetyItem> safetyAsked(Instrument instrument, List<@Nullable Integer> answers) {
        return of(instrument).flatMap(questionnaire -> questionnaire.safetyAsked(answers));
    }
}
