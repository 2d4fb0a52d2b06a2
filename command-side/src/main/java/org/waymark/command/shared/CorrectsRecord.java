package org.waymark.command.shared;

/** A command that mends what was recorded wrongly: it is heard even after a death, a closing or a withdrawn consent. */
public interface CorrectsRecord extends DatedCommand {}
