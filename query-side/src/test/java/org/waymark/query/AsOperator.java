package org.waymark.query;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.waymark.access.login.OperatorToken;

/** Requests come from the machine's own command line, for tests of what is done and not of who may. */
@TestConfiguration(proxyBeanMethods = false)
class AsOperator {
    @Bean
    MockMvcBuilderCustomizer loggedIn(OperatorToken operator) {
        return requests -> requests.defaultRequest(get("/").header("Authorization", "Bearer " + operator.value()));
    }
}
