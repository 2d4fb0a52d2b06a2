package org.waymark.watch;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps as spans of OpenTelemetry. */
final class OpenTelemetryWatch implements Watch {
    private static final int TRACE = 3;
    private static final int SPAN = TRACE + 32 + 1;
    private static final int FLAGS = SPAN + 16 + 1;

    private final Tracer tracer;

    OpenTelemetryWatch(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public @Nullable String carried() {
        var here = Span.current().getSpanContext();
        return here.isValid()
                ? "00-" + here.getTraceId() + "-" + here.getSpanId() + "-"
                        + here.getTraceFlags().asHex()
                : null;
    }

    @Override
    public Step begin(String name) {
        return Span.current().getSpanContext().isValid()
                ? new Spans(List.of(tracer.spanBuilder(name).startSpan()))
                : OFF.begin(name);
    }

    @Override
    public Step follow(String name, Collection<String> carried) {
        var from = carried.stream()
                .filter(one -> TraceParent.trace(one) != null)
                .map(OpenTelemetryWatch::remote)
                .toList();
        if (from.isEmpty()) {
            return OFF.begin(name);
        }
        var first = child(name, from.getFirst(), null);
        return new Spans(from.stream()
                .map(one -> one == from.getFirst() ? first : child(name, one, first.getSpanContext()))
                .toList());
    }

    /** @param done the span that has what was done for all of them beneath it, when it is not this one */
    private Span child(String name, SpanContext parent, @Nullable SpanContext done) {
        var span = tracer.spanBuilder(name)
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(Context.root().with(Span.wrap(parent)));
        return (done == null ? span : span.addLink(done)).startSpan();
    }

    private static SpanContext remote(String carried) {
        return SpanContext.createFromRemoteParent(
                carried.substring(TRACE, TRACE + 32),
                carried.substring(SPAN, SPAN + 16),
                TraceFlags.fromHex(carried, FLAGS),
                TraceState.getDefault());
    }

    /** One step, in each trace that it belongs to; what follows stands under the first. */
    private static final class Spans implements Step {
        private final List<Span> spans;
        private final Scope scope;

        @SuppressWarnings("MustBeClosedChecker") // closed with the step
        Spans(List<Span> spans) {
            this.spans = spans;
            this.scope = spans.getFirst().makeCurrent();
        }

        @Override
        public Step with(String key, String value) {
            spans.forEach(span -> span.setAttribute(key, value));
            return this;
        }

        @Override
        public Step with(String key, long value) {
            spans.forEach(span -> span.setAttribute(key, value));
            return this;
        }

        @Override
        public void failed(Throwable why) {
            with("error.type", why.getClass().getName());
            spans.forEach(span -> span.setStatus(StatusCode.ERROR));
        }

        @Override
        public void close() {
            scope.close();
            spans.forEach(Span::end);
        }
    }
}
