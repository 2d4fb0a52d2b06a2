package org.waymark.command.web;

import jakarta.validation.constraints.NotNull;
import org.waymark.events.PartialDate;

/** The body of a command that says nothing but when it happened. */
public record DayBody(@NotNull PartialDate occurredOn) {}
