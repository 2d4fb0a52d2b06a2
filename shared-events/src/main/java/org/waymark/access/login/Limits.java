package org.waymark.access.login;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
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
    private static final int MOST_PLACES = 10_000;
    private static final int NETWORK_BYTES = 8;

    private final Delays ofPlaces;
    private final Delays ofCodes;
    private final Attempts ofAddresses;
    private final Attempts ofAccounts;
    private final Set<String> known = Collections.newSetFromMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_PLACES;
        }
    });

    Limits(Clock clock) {
        ofPlaces = new Delays(FREE, LONGEST, clock);
        ofCodes = new Delays(FREE, LONGEST_FOR_CODES, clock);
        ofAddresses = new Attempts(FROM_AN_ADDRESS, WITHIN, clock);
        ofAccounts = new Attempts(OF_AN_ACCOUNT, WITHIN, clock);
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
            synchronized (known) {
                known.add(place());
            }
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
        return isKnown(one.place()) ? wait : Math.max(wait, ofAccounts.wait(one.account));
    }

    private boolean isKnown(String place) {
        synchronized (known) {
            return known.contains(place);
        }
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
