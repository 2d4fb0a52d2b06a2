/**
 * The estimators by themselves, each with its formula, units and source. They know nothing of people, groups or events, so
 * that anybody can check them against another program. Times are numbers in whatever unit the caller keeps (days here).
 */
@NullMarked
package org.waymark.statistics;

import org.jspecify.annotations.NullMarked;
