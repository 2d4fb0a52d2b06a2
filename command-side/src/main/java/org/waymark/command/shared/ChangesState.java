package org.waymark.command.shared;

/** A command that replaces what stands: it must say which version it was made on. Facts do not implement this. */
public interface ChangesState {}
