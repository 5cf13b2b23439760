package blogfeed.xrpc;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Pages as they were answered, by the query that asked for them, for as long as nothing they depend on has changed.
 * Between two rankings everybody gets the same few pages. Safe for use by many threads.
 */
final class MadePages {
    /** Enough for all pages of the feeds that people read; a stranger's invented queries can't take more memory. */
    private static final int MOST = 256;

    /** The pages of one state of what is served. */
    private record Edition(long number, Map<String, Buffer> pages) {}

    private final LongSupplier edition;
    private volatile Edition current = new Edition(-1, Map.of());

    /** @param edition a number that is another one after every change */
    MadePages(LongSupplier edition) {
        this.edition = edition;
    }

    /** To be asked before a page is made, and given back with it: what changes meanwhile belongs to the next. */
    long edition() {
        return edition.getAsLong();
    }

    @Nullable
    Buffer find(long number, String query) {
        var now = current;
        return now.number == number ? now.pages.get(query) : null;
    }

    void keep(long number, String query, Buffer page) {
        var now = current;
        if (now.number != number) {
            now = new Edition(number, new ConcurrentHashMap<>());
            current = now;
        }
        if (now.pages.size() < MOST) {
            now.pages.put(query, page);
        }
    }
}
