package org.waymark.ops.client;

import java.util.UUID;

/**
 * An accepted command.
 *
 * @param version of the aggregate after it
 * @param repeated true when the server had it already and nothing was added
 */
public record Receipt(UUID aggregate, long version, boolean repeated) {}
