package org.waymark.page;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Serves style sheets and scripts from {@code assets/}, each under an address that changes with what is in it. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableConfigurationProperties(Signer.class)
public class PageHouse implements WebMvcConfigurer {
    static final String ASSETS = "/assets/**";

    /** Where the library that draws charts lies in its jar; the version is the one of the root pom. */
    private static final String CHARTS = "classpath:/META-INF/resources/webjars/chart.js/4.5.1/dist/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(ASSETS)
                .addResourceLocations("classpath:/assets/", CHARTS)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AssetCaching()).addPathPatterns(ASSETS);
    }

    /** Writes the address with the hash wherever a template says {@code @{/assets/…}}; interfaces have no such links. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> addressesOfAssets() {
        var filter = new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }
}
