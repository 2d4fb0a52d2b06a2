package org.waymark.access.login;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.waymark.access.login.Tally.Failures;
import org.waymark.events.AccountId;
import org.waymark.web.Problem;

/**
 * How often somebody may try to be somebody. Whoever tries an account's password is slowed down where they try it from, and not
 * elsewhere: knowing a name is not enough to keep its owner out. Somebody who tries from very many places at once slows down
 * only places that the account never logged in from.
 */
final class Limits {
    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int FROM_AN_ADDRESS = 60;
    private static final int OF_AN_ACCOUNT = 100;
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final Duration LONGEST_FOR_CODES = Duration.ofHours(1);
    private static final Duration KNOWN = Duration.ofDays(180);
    private static final int NETWORK_BYTES = 8;

    private final Delays ofPlaces;
    private final Delays ofCodes;
    private final Attempts ofAddresses;
    private final Attempts ofAccounts;
    private final Clock clock;
    private final Tally known;

    Limits(Tallies tallies) {
        ofPlaces = new Delays("place", FREE, LONGEST, tallies);
        ofCodes = new Delays("code", FREE, LONGEST_FOR_CODES, tallies);
        ofAddresses = new Attempts("address", FROM_AN_ADDRESS, WITHIN, tallies);
        ofAccounts = new Attempts("account", OF_AN_ACCOUNT, WITHIN, tallies);
        known = tallies.of("known", KNOWN);
        clock = tallies.clock();
    }

    /** One try, counted as failed until it says otherwise. */
    final class Try {
        private final String account;
        private final String address;

        private Try(String account, String address) {
            this.account = account;
            this.address = address;
        }

        private String place() {
            return account + ' ' + address;
        }

        void passwordWasRight() {
            ofPlaces.succeeded(place());
            ofAddresses.succeeded(address);
            ofAccounts.succeeded(account);
        }

        /** Only who knows the password comes so far; so this can keep nobody out but them, wherever they come from. */
        void beforeCode() {
            requireNoWait(ofCodes.wait(account));
            ofCodes.failed(account);
        }

        void codeWasRight() {
            ofCodes.succeeded(account);
        }

        void isIn() {
            known.change(place(), before -> new Failures(0, clock.instant()));
        }
    }

    /**
     * @param name as it was typed; only what can be an account's name is remembered
     * @param from where it comes from
     * @throws org.waymark.web.ProblemException TOO_MANY_ATTEMPTS
     */
    Try begin(String name, String from) {
        var one = new Try(isName(name) ? name : "", network(from));
        requireNoWait(wait(one));
        ofPlaces.failed(one.place());
        ofAddresses.failed(one.address);
        ofAccounts.failed(one.account);
        return one;
    }

    /** How many seconds somebody would have to wait. */
    int wait(String name, String from) {
        return wait(new Try(isName(name) ? name : "", network(from)));
    }

    private int wait(Try one) {
        int wait = Math.max(ofPlaces.wait(one.place()), ofAddresses.wait(one.address));
        return known.find(one.place()) != null ? wait : Math.max(wait, ofAccounts.wait(one.account));
    }

    private static boolean isName(String name) {
        try {
            return !AccountId.of(name).value().isEmpty();
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** Whoever has one address of IPv6 has all of its network. */
    private static String network(String from) {
        try {
            var address = InetAddress.ofLiteral(from);
            if (!(address instanceof Inet6Address)) {
                return address.getHostAddress();
            }
            var network = new StringBuilder();
            for (int at = 0; at < NETWORK_BYTES; at++) {
                network.append("%02x".formatted(address.getAddress()[at]));
            }
            return network.toString();
        } catch (IllegalArgumentException unreadable) {
            return "elsewhere";
        }
    }

    private static void requireNoWait(int seconds) {
        if (seconds > 0) {
            throw Problem.of(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "TOO_MANY_ATTEMPTS",
                            "There were too many failed logins; wait, then try again.")
                    .retryAfter(seconds)
                    .thrown();
        }
    }
}
