package org.waymark.events.person;

import org.jspecify.annotations.Nullable;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;

/**
 * Who a person is to those who care.
 *
 * @param born a date as {@link PartialDate} writes it
 * @param reference the programme's own number in its register, such as {@code NY-001}
 * @param contact a telephone number or where to find the person
 */
public record Details(
        Confidential name,
        Sex sex,
        @Nullable Confidential born,
        @Nullable Confidential contact,
        @Nullable Confidential reference) {

    /** As a command says it, in the clear. */
    public Details(
            String name, Sex sex, @Nullable PartialDate born, @Nullable String contact, @Nullable String reference) {
        this(
                Confidential.of(name),
                sex,
                Confidential.ofNullable(born == null ? null : born.toString()),
                Confidential.ofNullable(contact),
                Confidential.ofNullable(reference));
    }
}
