package org.waymark.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.waymark.events.access.Role;

/**
 * Who may send this message or knock at this door; the machine's own command line may always. On a sealed family it holds
 * for each member that says nothing else. What carries none is refused.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {
    Role[] value();
}
