package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;

/** Says which {@link Problem} an exception is, for those who show it in another form than JSON. */
public interface Problems {
    Problem of(Exception trouble, HttpServletRequest request);
}
