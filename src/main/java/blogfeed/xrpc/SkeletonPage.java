package blogfeed.xrpc;

import blogfeed.model.AtUri;
import blogfeed.model.PageCursor;
import blogfeed.model.Ranking;
import blogfeed.store.Withdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One page of a skeleton.
 *
 * @param items the posts that are shown
 * @param languages those of its posts, as far as they are known
 * @param next where to read on, and there is something; empty at the end of the feed
 */
record SkeletonPage(List<Item> items, Set<String> languages, Optional<PageCursor> next) implements SkeletonAnswer {
    static final SkeletonPage END = new SkeletonPage(List.of(), Set.of(), Optional.empty());

    /**
     * A post as it is shown.
     *
     * @param context what clients send back with what readers make of it: the rules and the ranking it comes from, and its place
     */
    record Item(AtUri post, String context) {}

    /** A post that is shown for an article. */
    private record Shown(AtUri post, String language) {}

    /**
     * The page after a cursor. What is withdrawn or not for this reader is left out, and the page is filled from behind
     * it. Positions count all entries, and lie right behind the last one shown, so readers may change their languages while
     * they read.
     */
    static SkeletonPage of(
            Ranking ranking, int position, Instant begun, int limit, ReaderLanguages reader, Withdrawn withdrawn) {
        var entries = ranking.entries();
        var items = new ArrayList<Item>(limit);
        var made = "rules=" + ranking.version() + " ranking=" + ranking.number() + " place=";
        var languages = new LinkedHashSet<String>();
        int behind = position;
        for (int at = position; at < entries.size(); at++) {
            var shown = shown(entries.get(at), reader, withdrawn);
            if (shown == null) {
                continue;
            }
            if (items.size() == limit) {
                return new SkeletonPage(items, languages, Optional.of(new PageCursor(ranking.number(), behind, begun)));
            }
            behind = at + 1;
            items.add(new Item(shown.post(), made + behind));
            if (!shown.language().isEmpty()) {
                languages.add(shown.language());
            }
        }
        return new SkeletonPage(items, languages, Optional.empty());
    }

    private static @Nullable Shown shown(Ranking.Entry entry, ReaderLanguages reader, Withdrawn withdrawn) {
        if (!reader.read(entry.onlyFor())) {
            return null;
        }
        var alternative = alternative(entry, reader, withdrawn);
        if (alternative != null) {
            return new Shown(alternative.post(), alternative.language());
        }
        return withdrawn.contains(entry.postId()) ? null : new Shown(entry.post(), entry.language());
    }

    /** The one in the reader's first language that the article has a post in, where that is not the usual one. */
    private static Ranking.@Nullable Alternative alternative(
            Ranking.Entry entry, ReaderLanguages reader, Withdrawn withdrawn) {
        for (var language : reader.wanted()) {
            if (language.equals(entry.language()) && !withdrawn.contains(entry.postId())) {
                return null;
            }
            for (var alternative : entry.alternatives()) {
                if (alternative.language().equals(language) && !withdrawn.contains(alternative.postId())) {
                    return alternative;
                }
            }
        }
        return null;
    }
}
