@NullMarked
package org.waymark.access.credentials;

import org.jspecify.annotations.NullMarked;
