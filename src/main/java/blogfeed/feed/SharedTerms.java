package blogfeed.feed;

import blogfeed.text.TermMatcher;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;

/**
 * The terms of all feeds, each text read once for all of them: as long as a text is in use somewhere, what it holds is
 * remembered. Safe for use by many threads.
 */
final class SharedTerms {
    private final List<String> terms;
    private final TermMatcher matcher;
    private final Map<String, Set<String>> read = Collections.synchronizedMap(new WeakHashMap<>());

    SharedTerms(Collection<FeedDefinition> feeds) {
        terms = feeds.stream()
                .flatMap(feed -> Stream.concat(feed.include().terms().stream(), feed.exclude().terms().stream()))
                .distinct()
                .toList();
        matcher = TermMatcher.of(terms);
    }

    /** Which terms of whatever feed the text holds. */
    Set<String> in(String text) {
        return read.computeIfAbsent(text, this::find);
    }

    private Set<String> find(String text) {
        var found = new HashSet<String>();
        matcher.find(text, term -> found.add(terms.get(term)));
        return found.isEmpty() ? Set.of() : found;
    }
}
