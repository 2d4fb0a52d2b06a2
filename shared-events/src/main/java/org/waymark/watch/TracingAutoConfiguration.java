package org.waymark.watch;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.context.annotation.Bean;

/** Traces, where it is said who collects them. */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration")
@ConditionalOnExpression("!'${" + OnlyWithACollector.ENDPOINT + ":}'.isBlank()")
public class TracingAutoConfiguration {
    @Bean
    Watch tracedWatch(OpenTelemetry telemetry) {
        return new OpenTelemetryWatch(telemetry.getTracer("org.waymark"));
    }

    /** By the trace's id alone: the same on each node, and nobody outside can ask for more than their share. */
    @Bean
    Sampler shareOfTraces(@Value("${management.tracing.sampling.probability:0.1}") double share) {
        var byId = Sampler.traceIdRatioBased(share);
        return Sampler.parentBasedBuilder(byId)
                .setRemoteParentSampled(byId)
                .setRemoteParentNotSampled(byId)
                .build();
    }

    @Bean
    SpanExporters exportersOfNothingPersonal(ObjectProvider<SpanExporter> collectors) {
        return SpanExporters.of(collectors
                .orderedStream()
                .<SpanExporter>map(NothingPersonal::new)
                .toList());
    }
}
