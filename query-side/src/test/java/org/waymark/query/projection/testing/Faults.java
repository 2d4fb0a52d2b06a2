package org.waymark.query.projection.testing;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.WriteModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

/** A database whose connection breaks in the middle of a bulk write: some of it is written, and nobody knows which. */
public final class Faults {
    private final Random random;
    private final BooleanSupplier breaks;

    public Faults(Random random, BooleanSupplier breaks) {
        this.random = random;
        this.breaks = breaks;
    }

    /** It breaks before anything is written. */
    public static Faults writingNothing(BooleanSupplier breaks) {
        return new Faults(
                new Random() {
                    @Override
                    public int nextInt(int bound) {
                        return 0;
                    }
                },
                breaks);
    }

    public MongoDatabase in(MongoDatabase database) {
        return proxy(MongoDatabase.class, (method, arguments) -> {
            var result = call(database, method, arguments);
            if (result instanceof MongoDatabase same) {
                return in(same);
            }
            return result instanceof MongoCollection<?> collection ? in(collection) : result;
        });
    }

    private MongoCollection<?> in(MongoCollection<?> collection) {
        return proxy(MongoCollection.class, (method, arguments) -> {
            if (method.getName().equals("bulkWrite") && breaks.getAsBoolean()) {
                var some = new ArrayList<>((List<WriteModel<?>>) arguments[0]);
                Collections.shuffle(some, random);
                var written = some.subList(0, random.nextInt(some.size() + 1));
                if (!written.isEmpty()) {
                    call(collection, method, new Object[] {List.copyOf(written), arguments[1]});
                }
                throw new MongoSocketReadException("the connection broke", new ServerAddress());
            }
            return call(collection, method, arguments);
        });
    }

    private interface Handler {
        Object handle(Method method, Object[] arguments) throws Throwable;
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type, Handler handler) {
        return (T) Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> handler.handle(method, arguments));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
