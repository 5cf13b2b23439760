package blogfeed.store;

import java.util.List;

/** How each connection is set up, and why. */
final class Pragmas {
    static final List<String> WRITER = List.of(
            // readers go on beside the writer; a property of the file, so set once by whoever writes
            "PRAGMA journal_mode = WAL",
            // a crash of the machine may lose the last commits, and the stream delivers them again; never corrupts in
            // WAL
            "PRAGMA synchronous = NORMAL",
            // off by default for historical reasons
            "PRAGMA foreign_keys = ON",
            "PRAGMA busy_timeout = 5000",
            // pages outside the JVM's heap: twice as many cost 16 MB more and made nothing measurably cheaper
            "PRAGMA cache_size = -8000",
            // the log stays near 12 MB: in smaller steps the same pages would be copied into the file more often
            "PRAGMA wal_autocheckpoint = 3000",
            "PRAGMA journal_size_limit = 16000000",
            "PRAGMA temp_store = MEMORY");

    static final List<String> READER = List.of(
            "PRAGMA query_only = ON",
            "PRAGMA busy_timeout = 5000",
            "PRAGMA cache_size = -8000",
            "PRAGMA temp_store = MEMORY");

    static final List<String> PAST = List.of(
            "PRAGMA busy_timeout = 5000",
            "PRAGMA cache_size = -8000",
            // what is taken aside can be all that feeds show of a month, so it goes to a file that SQLite deletes
            // itself
            "PRAGMA temp_store = FILE");

    private Pragmas() {}
}
