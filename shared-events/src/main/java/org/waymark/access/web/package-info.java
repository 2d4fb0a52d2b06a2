/** The web's own part of access: who a request comes from, which doors are open to them, logging in and out. */
@NullMarked
package org.waymark.access.web;

import org.jspecify.annotations.NullMarked;
