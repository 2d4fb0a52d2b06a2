package org.waymark.query.projection.history;

/**
 * A document that stands still, as an operator sees it.
 *
 * @param position of the event that could not be folded
 * @param event its stored name
 * @param exception the class of what was thrown
 */
public record ParkedDocument(String id, long position, String event, String exception) {}
