/** Pages on which a case worker keeps a case and a group as they are: papers, memberships, ways, and what was written down wrongly. */
@NullMarked
package org.waymark.page.casework;

import org.jspecify.annotations.NullMarked;
