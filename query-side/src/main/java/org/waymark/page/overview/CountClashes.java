package org.waymark.page.overview;

import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.access.Role;

/** Asks how many entries that a rule refused wait for somebody; who that is is not told. */
@Shows(Fields.FIGURES)
@OpenTo(Role.SUPERVISOR)
public record CountClashes() implements WithinReach {}
