package org.waymark.wiring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why an application cannot start on those stores, in place of a stack trace. */
final class WiringFailureAnalyzer extends AbstractFailureAnalyzer<WiringRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WiringRefused cause) {
        return new FailureAnalysis(cause.getMessage(), "", cause);
    }
}
