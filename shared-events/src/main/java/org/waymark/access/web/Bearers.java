package org.waymark.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.JwtException;
import org.waymark.access.Admission;
import org.waymark.access.Caller;
import org.waymark.access.login.OperatorToken;
import org.waymark.access.login.Tokens;

/** Whom a token stands for: one of ours, one of the issuer that is trusted, or the operator's on this machine. */
final class Bearers {
    private final Admission admission;
    private final Tokens tokens;
    private final OperatorToken operator;
    private final Optional<Issuer> issuer;

    Bearers(Admission admission, Tokens tokens, OperatorToken operator, Optional<Issuer> issuer) {
        this.admission = admission;
        this.tokens = tokens;
        this.operator = operator;
        this.issuer = issuer;
    }

    Optional<Caller> callerOf(String token, HttpServletRequest request) {
        if (operator.is(token)) {
            return isFromHere(request) ? Optional.of(Caller.OPERATOR) : Optional.empty();
        }
        if (issuer.isPresent() && token.indexOf('.') > 0) {
            return fromIssuer(issuer.get(), token);
        }
        return tokens.accountOf(token).flatMap(admission::caller);
    }

    private Optional<Caller> fromIssuer(Issuer trusted, String token) {
        try {
            var claim = trusted.read(token);
            return admission
                    .caller(claim.account())
                    .filter(caller -> claim.secondFactor() || !caller.role().needsSecondFactor());
        } catch (JwtException | IllegalArgumentException notGood) {
            return Optional.empty();
        }
    }

    private static boolean isFromHere(HttpServletRequest request) {
        try {
            return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress();
        } catch (IllegalArgumentException aName) {
            return false; // what a proxy says is looked up nowhere
        }
    }
}
