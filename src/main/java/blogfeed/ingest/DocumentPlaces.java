package blogfeed.ingest;

import blogfeed.link.HostLists;
import blogfeed.model.AtUri;
import blogfeed.model.Document;
import blogfeed.model.Kind;
import blogfeed.model.Tid;
import blogfeed.store.Accounts.Account;
import blogfeed.store.Facts;
import blogfeed.store.NearMisses.NearMiss;
import blogfeed.store.Publications;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells where documents are on the web. Many a publication was told of long before we began to listen; then the links of its
 * own author tell.
 */
final class DocumentPlaces {
    /** A shorter path, such as {@code /about}, ends many a URL. */
    private static final int LONG_ENOUGH = 8;

    private final HostLists hosts;

    DocumentPlaces(HostLists hosts) {
        this.hosts = hosts;
    }

    /** The canonical URL; null where it is not known, or where no article can be. */
    @Nullable
    String urlOf(Document document, Facts facts) {
        return base(document, facts)
                .filter(base -> !base.isEmpty())
                .flatMap(base -> hosts.target(base + document.path()))
                .filter(target -> target.kind() != Kind.HOME && !hosts.neverHoldsArticles(target))
                .map(target -> target.url())
                .orElse(null);
    }

    private static Optional<String> base(Document document, Facts facts) {
        return document.publication() == null
                ? Optional.of(document.base())
                : facts.publications().find(document.publication()).map(Publications.Known::url);
    }

    /**
     * Takes in what links of its author, posted before, tell of a new document's address.
     *
     * @return whether the address of its publication was not known before
     */
    boolean learn(Document document, Account author, Facts facts) {
        var learned = false;
        if (document.path().length() >= LONG_ENOUGH) {
            for (var url : linked(document, author, facts)) {
                learned |= learn(document, author, url, facts);
            }
        }
        return learned;
    }

    /** URLs with the document's path at their end in posts of its author. */
    private static Set<String> linked(Document document, Account author, Facts facts) {
        var urls = new LinkedHashSet<>(facts.posts().urlsPostedBy(author.id(), document.path()));
        if (document.post() != null) {
            facts.nearMisses().of(document.post()).stream()
                    .map(NearMiss::url)
                    .filter(url -> url.endsWith(document.path()))
                    .forEach(urls::add);
        }
        return urls;
    }

    /**
     * Takes in what a link tells that the author of documents posts.
     *
     * @return publications whose address was not known before
     */
    List<AtUri> learn(Account author, String url, Facts facts) {
        var learned = new ArrayList<AtUri>();
        for (var document : facts.documents().endingLike(author.id(), url, LONG_ENOUGH)) {
            if (learn(document, author, url, facts)) {
                learned.add(document.publication());
            }
        }
        return learned;
    }

    private boolean learn(Document document, Account author, String url, Facts facts) {
        var publication = document.publication();
        var place = urlOf(document, facts);
        if (place != null) {
            alias(document, place, url, facts);
            return false;
        }
        return publication != null
                && publication.did().equals(document.uri().did())
                && facts.publications()
                        .learn(
                                author.id(),
                                publication,
                                url.substring(0, url.length() - document.path().length()));
    }

    /** The same key at the end of another URL is the same document: below its author's handle, or another domain. */
    private void alias(Document document, String place, String url, Facts facts) {
        var rkey = document.uri().rkey();
        if (url.equals(place) || !url.endsWith("/" + rkey) || Tid.parse(rkey).isEmpty()) {
            return;
        }
        var here = facts.articles().find(place);
        var there = facts.articles().find(url);
        if (here.isEmpty() && there.isPresent()) {
            facts.articles().addAlias(place, there.getAsLong());
        } else if (here.isPresent() && there.isEmpty()) {
            facts.articles().addAlias(url, here.getAsLong());
        } else if (here.isPresent() && !here.equals(there)) {
            facts.articles().rename(there.getAsLong(), hosts.target(place).orElseThrow());
        }
    }
}
