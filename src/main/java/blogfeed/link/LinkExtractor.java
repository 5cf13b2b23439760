package blogfeed.link;

import blogfeed.model.Card;
import blogfeed.model.Carrier;
import blogfeed.model.Link;
import blogfeed.model.Post;
import blogfeed.model.Target;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the links of a post: in its card, its facets and bare in its text. */
public final class LinkExtractor {
    private static final int MOST = 20;

    private final HostLists lists;

    public LinkExtractor(HostLists lists) {
        this.lists = lists;
    }

    /**
     * The links of a post: that of its card, then of its facets, then bare ones; each canonical URL once per carrier, at
     * most 20 in all. A facet whose range does not fit the text hides nothing of the text, but its link counts. A URL that
     * ends in an ellipsis is none, wherever it stands: some clients take for the link what was only displayed of it.
     */
    public List<Link> linksOf(Post post) {
        var found = new Found(lists, new LinkedHashMap<>(), new HashMap<>());
        var card = post.card();
        if (card != null) {
            found.add(Carrier.EMBED, card.url(), card);
        }
        for (var facet : post.facets()) {
            found.add(Carrier.FACET, facet.url(), null);
        }
        for (var url : BareUrls.of(post.text(), post.facets())) {
            found.add(Carrier.TEXT, url, null);
        }
        return List.copyOf(found.links.values());
    }

    /** @param targets of what was posted: a card and a facet mostly have the same */
    private record Found(HostLists lists, Map<Name, Link> links, Map<String, Optional<Target>> targets) {
        record Name(Carrier carrier, String url) {}

        void add(Carrier carrier, String posted, @Nullable Card card) {
            if (links.size() < MOST && !isCutShort(posted)) {
                targets.computeIfAbsent(posted, lists::target)
                        .ifPresent(target -> links.putIfAbsent(
                                new Name(carrier, target.url()), new Link(carrier, posted, target, card)));
            }
        }

        private static boolean isCutShort(String posted) {
            return posted.endsWith("…") || posted.endsWith("...") || posted.endsWith("%E2%80%A6");
        }
    }
}
