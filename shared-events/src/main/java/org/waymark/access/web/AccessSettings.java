package org.waymark.access.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people become known.
 *
 * @param tokenLife how long a bearer token lasts
 * @param sessionLife how long somebody who logged in on a page stays so at most
 * @param issuer the address of an OpenID Connect issuer whose tokens are trusted too
 * @param issuerClaim which claim of its tokens names the account
 * @param issuerAudience whom its tokens must be meant for (the claim {@code aud})
 */
@ConfigurationProperties("waymark.access")
public record AccessSettings(
        @DefaultValue("1h") Duration tokenLife,
        @DefaultValue("10h") Duration sessionLife,
        @Nullable String issuer,
        @DefaultValue("preferred_username") String issuerClaim,
        @DefaultValue("waymark") String issuerAudience) {}
