package org.waymark.ops.wiring;

import com.mongodb.ConnectionString;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The mains apart on servers that run already. */
class RealServersTest extends AcceptanceSuite {
    private static final String AXON_SERVER = "WAYMARK_TEST_AXONSERVER";
    private static final String MONGODB = "WAYMARK_TEST_MONGODB_URI";

    @Override
    Wiring start(Path folder) {
        var axonServer = System.getenv(AXON_SERVER);
        var mongo = System.getenv(MONGODB);
        if (axonServer == null || mongo == null) {
            var how = "not run on real servers; to run it: WAYMARK_TEST_AXONSERVER=host:8124"
                    + " WAYMARK_TEST_MONGODB_URI='mongodb://host:27017/?replicaSet=rs0' mvn verify -pl ops -am"
                    + " -Dtest=RealServersTest -Dsurefire.failIfNoSpecifiedTests=false";
            System.err.println("SKIPPED RealServersTest: " + how);
            Assumptions.abort(how);
        }
        var stores = new HashMap<>(Map.of("waymark.axonserver.servers", axonServer, "waymark.mongo.uri", fresh(mongo)));
        set(stores, "WAYMARK_TEST_AXONSERVER_TOKEN", "waymark.axonserver.token");
        set(stores, "WAYMARK_TEST_AXONSERVER_CONTEXT", "waymark.axonserver.context");
        return new Apart(folder, stores);
    }

    private static void set(Map<String, String> stores, String variable, String setting) {
        var value = System.getenv(variable);
        if (value != null) {
            stores.put(setting, value);
        }
    }

    /** A database of this run's own; the context of the Axon Server must be empty, or belong to this database. */
    static String fresh(String uri) {
        var credential = new ConnectionString(uri).getCredential();
        var named = named(uri);
        // named in the address a database is also where accounts are looked for, unless something else is said
        return credential == null || uri.toLowerCase(Locale.ROOT).contains("authsource=")
                ? named
                : named + (named.indexOf('?') < 0 ? "?" : "&") + "authSource=" + credential.getSource();
    }

    private static String named(String uri) {
        var name = "waymark_test_" + System.currentTimeMillis();
        int slash = uri.indexOf('/', "mongodb://".length() + (uri.startsWith("mongodb+srv") ? "+srv".length() : 0));
        if (slash < 0) {
            return uri + "/" + name;
        }
        int question = uri.indexOf('?', slash);
        return uri.substring(0, slash + 1) + name + (question < 0 ? "" : uri.substring(question));
    }
}
