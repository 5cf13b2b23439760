package blogfeed.store;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Posts that must not be shown though a ranking still names them: deleted, edited out, or of an account that is gone.
 * Read by every skeleton without a query, fed on every commit. Safe for use by many threads.
 */
public final class Withdrawn {
    private final Set<Long> posts = ConcurrentHashMap.newKeySet();

    public boolean contains(long postId) {
        return !posts.isEmpty() && posts.contains(postId);
    }

    void add(Collection<Long> postIds) {
        posts.addAll(postIds);
    }

    void remove(Collection<Long> postIds) {
        posts.removeAll(postIds);
    }
}
