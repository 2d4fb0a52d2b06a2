package org.waymark.ops.bench.tampering;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The published checker, compiled from its one file, to be asked a thousand times without a new process for each. */
public final class StandaloneChecker implements AutoCloseable {
    private final URLClassLoader loader;
    private final Method check;

    /** @param source {@code CheckProof.java} */
    public StandaloneChecker(Path source, Path work) throws IOException, ReflectiveOperationException {
        Files.createDirectories(work);
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-nowarn", "-d", work.toString(), source.toString());
        if (failed != 0) {
            throw new IOException(source + " does not compile");
        }
        loader = new URLClassLoader(new URL[] {work.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        check = loader.loadClass("CheckProof").getDeclaredMethod("check", String.class, String.class, String.class);
        check.setAccessible(true);
    }

    /** Whether it calls all of that proved. */
    public boolean accepts(String json, String key, @Nullable String kept) {
        try {
            check.invoke(null, json, key, kept);
            return true;
        } catch (InvocationTargetException refused) {
            if ("CheckProof$Refused".equals(nameOf(refused.getCause()))) {
                return false;
            }
            throw new IllegalStateException("the checker broke", refused.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String nameOf(@Nullable Throwable cause) {
        return cause == null ? "" : cause.getClass().getName();
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
