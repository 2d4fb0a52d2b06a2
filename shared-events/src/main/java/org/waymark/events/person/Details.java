package org.waymark.events.person;

import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;
import org.waymark.events.Personal;

/**
 * Who a person is to those who care.
 *
 * @param reference the programme's own number in its register, such as {@code NY-001}
 * @param contact a telephone number or where to find the person
 */
public record Details(
        @Personal String name,
        Sex sex,
        @Personal @Nullable PartialDate born,
        @Personal @Nullable String contact,
        @Personal @Nullable String reference) {}
