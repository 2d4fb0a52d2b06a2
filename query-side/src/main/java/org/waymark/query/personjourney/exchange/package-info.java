/** One person handed over to another system, as FHIR R4. */
@NullMarked
package org.waymark.query.personjourney.exchange;

import org.jspecify.annotations.NullMarked;
