/** FHIR R4 as JSON, as far as Waymark hands anything over; tests read it with a FHIR library and its validator. */
@NullMarked
package org.waymark.fhir;

import org.jspecify.annotations.NullMarked;
