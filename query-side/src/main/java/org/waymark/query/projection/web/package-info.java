/** The engine seen from outside: its projections over HTTP, reading one's own writes, health and metrics. */
@NullMarked
package org.waymark.query.projection.web;

import org.jspecify.annotations.NullMarked;
