package org.waymark.query;

import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.waymark.page.PageHouse;

/**
 * Everything the query side is made of; {@link QuerySideApplication} runs it alone, ops runs it beside the command side. It
 * needs an {@code EventLog}, an {@code EventStore}, a {@code Clock} and a {@code MongoDatabase}.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        excludeFilters = {
            @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = QuerySideApplication.class),
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class) // what tests bring is theirs alone
        })
@Import(PageHouse.class)
@PropertySource("classpath:org/waymark/query/query-side.properties")
public class QuerySide {}
