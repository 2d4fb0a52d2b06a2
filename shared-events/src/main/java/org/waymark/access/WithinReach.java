package org.waymark.access;

/** A question about many, or about nobody: its handler leaves out what lies outside the reach of {@link Caller#now}. */
public interface WithinReach {}
