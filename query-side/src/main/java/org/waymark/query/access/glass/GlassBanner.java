package org.waymark.query.access.glass;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.waymark.access.reads.UnderGlass.Marked;
import org.waymark.web.Headers;

/** Says over each answer that somebody sees only because they broke the glass, until when they will. */
@RestControllerAdvice
final class GlassBanner implements ResponseBodyAdvice<Object> {
    @Override
    public boolean supports(MethodParameter door, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter door,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Marked marked && marked.breakGlass() != null) {
            response.getHeaders()
                    .set(Headers.BREAK_GLASS, "until " + marked.breakGlass().until());
        }
        return body;
    }
}
