package org.waymark.access.web;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.waymark.access.Admission;
import org.waymark.access.credentials.Credentials;
import org.waymark.access.credentials.MongoCredentials;
import org.waymark.access.credentials.SqliteCredentials;
import org.waymark.access.login.Logins;
import org.waymark.access.login.OperatorToken;
import org.waymark.access.login.PasswordReset;
import org.waymark.access.login.Passwords;
import org.waymark.access.login.Tallies;
import org.waymark.access.login.Tokens;
import org.waymark.eventstore.spring.EventStoreProperties;
import org.waymark.keys.PersonalData;

/** What the ways in are made of: passwords and second factors, tokens, and whoever issues tokens elsewhere. */
@Configuration(proxyBeanMethods = false)
class WaysIn {
    @Bean
    @ConditionalOnMissingBean
    Credentials credentials(
            EventStoreProperties properties, PersonalData personal, ObjectProvider<MongoDatabase> shared) {
        return properties.areShared()
                ? new MongoCredentials(shared.getObject(), personal)
                : SqliteCredentials.open(properties.data(), personal);
    }

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    Tokens tokens(Credentials credentials, Clock clock) {
        return new Tokens(credentials, clock);
    }

    @Bean
    OperatorToken operatorToken(Tokens tokens) {
        return new OperatorToken(tokens.random());
    }

    @Bean
    Logins logins(
            Admission admission,
            Credentials credentials,
            Passwords passwords,
            EventStoreProperties properties,
            ObjectProvider<MongoDatabase> shared,
            Clock clock) {
        var tallies = properties.areShared() ? Tallies.shared(shared.getObject(), clock) : Tallies.local(clock);
        return new Logins(admission, credentials, passwords, tallies);
    }

    @Bean
    PasswordReset passwordReset(Credentials credentials, Passwords passwords, Tokens tokens) {
        return new PasswordReset(credentials, passwords, tokens);
    }

    @Bean
    SessionController sessionController(Logins logins, Tokens tokens, AccessSettings settings) {
        return new SessionController(logins, tokens, settings);
    }

    @Bean
    Bearers bearers(Admission admission, Tokens tokens, OperatorToken operator, AccessSettings settings) {
        var issuer = Optional.ofNullable(settings.issuer())
                .filter(address -> !address.isBlank())
                .map(address -> new Issuer(
                        new SupplierJwtDecoder(() -> JwtDecoders.fromIssuerLocation(address)),
                        settings.issuerClaim(),
                        settings.issuerAudience()));
        return new Bearers(admission, tokens, operator, issuer);
    }
}
