package org.waymark.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends an answer in one piece that says how long it is. Spring flushes each answer when it is written, before the server
 * knows that it is complete: it would go out in chunks, two packets to a phone where one is enough.
 */
final class WholeAnswers extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Whole(response));
    }

    private static final class Whole extends HttpServletResponseWrapper {
        Whole(HttpServletResponse response) {
            super(response);
        }

        /** What is larger than the server's buffer goes out when that is full, the rest at the end. */
        @Override
        public void flushBuffer() {}
    }
}
