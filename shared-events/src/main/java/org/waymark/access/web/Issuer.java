package org.waymark.access.web;

import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.waymark.events.AccountId;

/**
 * An OpenID Connect issuer that says who somebody is. What they may do stands in our own events: the issuer's roles and
 * scopes are not looked at, so that closing an account here acts at once, whatever tokens are out.
 */
final class Issuer {
    private static final Set<String> SECOND_FACTORS = Set.of("mfa", "otp", "hwk", "swk", "sms");

    private final JwtDecoder decoder;
    private final String claim;
    private final String audience;

    /** @param secondFactor whether the issuer vouches that there was one (the claim {@code amr}, RFC 8176) */
    record Claim(AccountId account, boolean secondFactor) {}

    /**
     * @param claim which of the token's claims names the account
     * @param audience whom a token must be meant for: one that was given to another program opens nothing here
     */
    Issuer(JwtDecoder decoder, String claim, String audience) {
        this.decoder = decoder;
        this.claim = claim;
        this.audience = audience;
    }

    Claim read(String token) {
        var jwt = decoder.decode(token);
        var name = jwt.getClaimAsString(claim);
        var meantFor = jwt.getAudience();
        if (name == null || meantFor == null || !meantFor.contains(audience)) {
            throw new IllegalArgumentException("the token names no account, or is meant for others");
        }
        List<String> methods = jwt.getClaimAsStringList("amr");
        return new Claim(AccountId.of(name), methods != null && methods.stream().anyMatch(SECOND_FACTORS::contains));
    }
}
