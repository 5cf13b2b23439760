package blogfeed.store;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Posts that must not be shown though a ranking still names them: deleted, edited out, or of an account that is gone.
 * Read by every skeleton without a query, fed on every commit. Safe for use by many threads.
 */
public final class Withdrawn {
    private final Set<Long> posts = ConcurrentHashMap.newKeySet();
    private final AtomicLong changes = new AtomicLong();

    public boolean contains(long postId) {
        return !posts.isEmpty() && posts.contains(postId);
    }

    /** Grows after every change, never before it: who asked earlier has seen no more than that. */
    public long changes() {
        return changes.get();
    }

    void add(Collection<Long> postIds) {
        if (posts.addAll(postIds)) {
            changes.incrementAndGet();
        }
    }

    void remove(Collection<Long> postIds) {
        if (posts.removeAll(postIds)) {
            changes.incrementAndGet();
        }
    }
}
