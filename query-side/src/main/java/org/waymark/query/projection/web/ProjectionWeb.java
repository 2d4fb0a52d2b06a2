package org.waymark.query.projection.web;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.waymark.eventstore.EventLog;
import org.waymark.query.projection.engine.Projections;
import org.waymark.query.projection.live.NewEvents;

/** Puts {@link AtLeast} before every question, but not before those about the projections themselves. */
@Configuration(proxyBeanMethods = false)
class ProjectionWeb implements WebMvcConfigurer {
    private final AtLeast atLeast;

    ProjectionWeb(
            Projections projections,
            EventLog log,
            NewEvents newEvents,
            @Value("${waymark.projection.patience}") Duration patience) {
        this.atLeast = new AtLeast(projections, log, newEvents, patience);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(atLeast).addPathPatterns("/api/**").excludePathPatterns("/api/projections/**");
    }
}
