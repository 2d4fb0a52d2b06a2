/** What is done for one person: assessments, measures, contacts, plans, referrals, admissions. */
@NullMarked
package org.waymark.command.care;

import org.jspecify.annotations.NullMarked;
