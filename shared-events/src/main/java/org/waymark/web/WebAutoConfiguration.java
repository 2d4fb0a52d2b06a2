package org.waymark.web;

import jakarta.servlet.Filter;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.support.FormattingConversionService;
import org.springframework.validation.Validator;
import org.springframework.web.bind.support.ConfigurableWebBindingInitializer;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.waymark.events.PartialDate;
import org.waymark.keys.PersonalKeys;
import org.waymark.keys.spring.KeysAutoConfiguration;
import tools.jackson.databind.JacksonModule;

/** Gives each side that speaks HTTP the same errors and the same bound on bodies, once, also when both run together. */
@AutoConfiguration(
        after = KeysAutoConfiguration.class,
        beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({DispatcherServlet.class, Filter.class})
public class WebAutoConfiguration implements WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Understood()).order(Ordered.HIGHEST_PRECEDENCE + 1); // who may is asked first
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new Day());
    }

    /** Spring's own reading takes 1/2/14 for a day of the year 14. */
    private static final class Day implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return PartialDate.day(text);
        }
    }

    /** One for all handlers: an {@code @InitBinder} would be looked up anew for each request. */
    @Bean
    ConfigurableWebBindingInitializer strictAddresses(
            @Qualifier("mvcConversionService") FormattingConversionService conversion,
            @Qualifier("mvcValidator") Validator validator) {
        var initializer = new ConfigurableWebBindingInitializer();
        initializer.setConversionService(conversion);
        initializer.setValidator(validator);
        initializer.setPropertyEditorRegistrar(StrictTexts::register);
        return initializer;
    }

    @Bean
    ProblemAdvice problemAdvice() {
        return new ProblemAdvice();
    }

    @Bean
    ErrorPages errorPages() {
        return new ErrorPages();
    }

    @Bean
    @ConditionalOnBean(PersonalKeys.class)
    JacksonModule confidentialAnswers(PersonalKeys keys) {
        return new ConfidentialAnswers(keys);
    }

    @Bean
    BodyLimit bodyLimit() {
        return new BodyLimit();
    }

    @Bean
    WholeAnswers wholeAnswers() {
        return new WholeAnswers();
    }

    @Bean
    WebMvcRegistrations methodAskedOnce() {
        return new MethodAskedOnce();
    }
}
