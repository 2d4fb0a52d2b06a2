package org.waymark.ops.bench.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.access.Account;
import org.waymark.access.Account.Assignment;
import org.waymark.access.Accounts;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;

/** The case workers of invented programmes: whoever is named as one is one, wherever invented people live. */
@Configuration(proxyBeanMethods = false)
public class InventedStaff {
    private static final PartialDate LONG_AGO = PartialDate.of("1990");
    private static final List<Assignment> EVERYWHERE = Stream.of(
                    "GH", "KE", "IN", "LA", "LK", "NP", "PK", "SS", "TZ", "UG")
            .map(country -> new Assignment(
                    UUID.nameUUIDFromBytes(new byte[] {(byte) country.charAt(0), (byte) country.charAt(1)}),
                    Area.of(country),
                    null,
                    LONG_AGO,
                    null))
            .toList();

    @Bean
    Accounts inventedAccounts() {
        return named -> Optional.of(new Account(named, Role.CASE_WORKER, true, EVERYWHERE));
    }
}
