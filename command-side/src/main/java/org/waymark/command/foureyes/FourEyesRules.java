package org.waymark.command.foureyes;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.Remembered;
import org.waymark.events.Area;
import org.waymark.events.correction.CorrectionKind;
import org.waymark.events.correction.FourEyesEvent;
import org.waymark.events.correction.FourEyesEvent.FourEyesAsked;
import org.waymark.eventstore.EventLog;

/** What the programme asks, read from its own few events and remembered for a moment, as accounts are. */
@Component
public final class FourEyesRules {
    private static final Duration HOW_OLD = Duration.ofMillis(250);

    private final EventLog log;
    private final Remembered<String, Map<Optional<Area>, Set<CorrectionKind>>> remembered = new Remembered<>(HOW_OLD);

    public FourEyesRules(EventLog log) {
        this.log = log;
    }

    /** True when it is asked there, in any area that lies around it, or everywhere. */
    public boolean ask(CorrectionKind kind, @Nullable Area area) {
        return remembered.get(FourEyesEvent.HISTORY, this::read).entrySet().stream()
                .anyMatch(rule -> rule.getValue().contains(kind)
                        && rule.getKey()
                                .map(where -> area != null && where.contains(area))
                                .orElse(true));
    }

    private Map<Optional<Area>, Set<CorrectionKind>> read(String history) {
        var rules = new HashMap<Optional<Area>, Set<CorrectionKind>>();
        for (var recorded : log.unplaced(history)) {
            if (recorded.event() instanceof FourEyesAsked asked) {
                rules.put(Optional.ofNullable(asked.area()), asked.kinds());
            }
        }
        return rules;
    }
}
