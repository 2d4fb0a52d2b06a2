@NullMarked
package org.waymark.access.login;

import org.jspecify.annotations.NullMarked;
