package org.waymark.command.care;

/** The care one person gets. */
public final class Care {}
