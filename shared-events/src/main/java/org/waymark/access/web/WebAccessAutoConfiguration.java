package org.waymark.access.web;

import jakarta.servlet.DispatcherType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.waymark.access.login.Logins;
import org.waymark.access.login.Tokens;

/** Two ways in, both shut unless said otherwise: bearer tokens for the interface, a cookie with a form token for pages and what their scripts send. */
@AutoConfiguration(
        after = AccessAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({HttpSecurity.class, SecurityFilterChain.class})
@EnableConfigurationProperties(AccessSettings.class)
@Import(WaysIn.class)
public class WebAccessAutoConfiguration implements WebMvcConfigurer {
    private static final String[] INTERFACE = {"/api/**", "/actuator/**"};

    /** The description of the interface tells nothing that the source does not; health is asked by machines. */
    private static final String[] OPEN = {
        "/api/openapi/**", "/api/openapi", "/api/openapi.yaml", "/api/try", "/api/swagger-ui/**", "/actuator/health/**"
    };

    /** Logging in, and what the page for it needs before anybody is known. */
    private static final String[] BEFORE_LOGGING_IN = {
        "/login", "/preferences", "/assets/**", "/favicon.ico", "/manifest.webmanifest", "/sw.js"
    };

    /** Nothing from elsewhere, nothing written into a page: neither scripts nor styles. */
    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Doors()).order(Ordered.HIGHEST_PRECEDENCE);
    }

    /** Nobody is known to Spring by a password: {@link Logins} is the only one who asks for it. */
    @Bean
    @ConditionalOnMissingBean
    AuthenticationManager nobodyLogsInByThemselves() {
        return claim -> {
            throw new AuthenticationException("not here") {};
        };
    }

    /** A request is measured once, as a whole, and not again in each filter. */
    @Bean
    @ConditionalOnMissingBean
    SecurityObservationSettings filtersAreNotMeasured() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain interfaceIsShut(
            HttpSecurity http,
            Bearers bearers,
            @Value("${management.server.port:#{null}}") @Nullable Integer managementPort,
            @Value("${server.port:#{null}}") @Nullable Integer port)
            throws Exception {
        var contexts = new RequestAttributeSecurityContextRepository();
        var refusals = new Refusals();
        return http.securityMatcher(INTERFACE)
                .csrf(forms -> forms.csrfTokenRepository(FormToken.inCookies())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(FormToken::isNeededFor))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(contexts))
                .addFilterBefore(new WhoAsks(bearers, contexts), AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> known(requests)
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/sessions")
                        .permitAll()
                        .requestMatchers(new Figures(managementPort, port))
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAnyAuthority("ADMINISTRATOR", "OPERATOR")
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pagesAreShut(HttpSecurity http, Bearers bearers, Tokens tokens) throws Exception {
        var contexts = new RequestAttributeSecurityContextRepository();
        var people = new ToTheLoginPage();
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .csrf(forms -> forms.csrfTokenRepository(FormToken.inCookies())
                        .requireCsrfProtectionMatcher(FormToken::isNeededForForms))
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .addFilterBefore(new WhoAsks(bearers, contexts), AnonymousAuthenticationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(people).accessDeniedHandler(people))
                .logout(logout -> logout.addLogoutHandler((request, response, who) -> {
                            var token = SessionCookie.in(request);
                            if (token != null) {
                                tokens.revoke(token);
                                SessionCookie.take(request, response);
                            }
                        })
                        .logoutSuccessUrl("/login"))
                .authorizeHttpRequests(requests -> known(requests)
                        .requestMatchers(BEFORE_LOGGING_IN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** A request is looked at once: what it is handed on to inside is part of the same. */
    private static AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry known(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        return requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll();
    }
}
