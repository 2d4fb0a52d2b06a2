package org.waymark.ops.bench.history;

import java.util.Collection;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.waymark.measures.catalogue.InstrumentsAutoConfiguration;
import org.waymark.query.QuerySide;
import org.waymark.query.projection.Fold;

/** Every fold there is, found as the query side finds them, so that none can be forgotten here. */
public final class Folds {
    @Configuration(proxyBeanMethods = false)
    @Import(InstrumentsAutoConfiguration.class)
    @ComponentScan(
            basePackageClasses = QuerySide.class,
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Fold.class))
    static class OnlyFolds {}

    private Folds() {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static Collection<Fold<?>> all() {
        try (var context = new AnnotationConfigApplicationContext(OnlyFolds.class)) {
            return (Collection) context.getBeansOfType(Fold.class).values();
        }
    }
}
