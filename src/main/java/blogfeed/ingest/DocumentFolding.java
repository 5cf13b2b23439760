package blogfeed.ingest;

import blogfeed.model.AtUri;
import blogfeed.model.Did;
import blogfeed.model.Document;
import blogfeed.model.Link;
import blogfeed.model.Post;
import blogfeed.model.Tid;
import blogfeed.store.Accounts.Account;
import blogfeed.store.Documents;
import blogfeed.store.Facts;
import blogfeed.wire.StreamEvent.DocumentDeleted;
import blogfeed.wire.StreamEvent.PublicationDeleted;
import blogfeed.wire.StreamEvent.PublicationSaved;
import java.time.Instant;
import java.util.List;

/**
 * Folds long-form records, and what they are published in, into the facts. Each may come again, late, or out of order; what
 * they make of articles is unmade when they go.
 */
final class DocumentFolding {
    private final DocumentPlaces places;
    private final DocumentArticles articles;
    private final KnownRecords known;

    DocumentFolding(DocumentPlaces places, DocumentArticles articles, KnownRecords known) {
        this.places = places;
        this.articles = articles;
        this.known = known;
    }

    void saved(Document document, Facts facts) {
        var uri = document.uri();
        var author = facts.accounts().findOrAdd(uri.did());
        if (isGone(uri, document.rev(), author, facts)) {
            return;
        }
        if (facts.documents()
                .find(uri)
                .filter(kept -> isNewer(kept.rev(), document.rev()))
                .isPresent()) {
            toldAgain(document, facts);
            return;
        }
        known.addAuthor(uri.did());
        facts.documents().save(author.id(), document);
        if (document.post() != null) {
            known.addAnnouncement(document.post());
        }
        if (places.learn(document, author, facts) && document.publication() != null) {
            placeAll(document.publication(), document.witnessedAt(), facts);
        } else {
            place(document, document.witnessedAt(), facts);
        }
    }

    /** What is known already may have been in doubt. */
    private void toldAgain(Document document, Facts facts) {
        if (facts.documents().toldAgain(document.uri(), document.rev())) {
            articles.settle(facts.documents().urlOf(document.uri()), facts);
        }
    }

    void deleted(DocumentDeleted event, Facts facts) {
        facts.accounts().find(event.uri().did()).ifPresent(author -> {
            facts.documents()
                    .find(event.uri())
                    .filter(kept -> kept.rev().compareTo(event.rev()) < 0)
                    .ifPresent(kept -> delete(kept, event.at(), facts));
            bury(event.uri(), event.rev(), event.at(), author, facts);
        });
    }

    private void delete(Document document, Instant at, Facts facts) {
        var url = facts.documents().urlOf(document.uri());
        facts.documents().delete(document.uri());
        articles.moved(document.uri(), url, null, at, facts);
    }

    void saved(PublicationSaved event, Facts facts) {
        var publication = event.publication();
        var owner = facts.accounts().findOrAdd(publication.uri().did());
        if (!isGone(publication.uri(), publication.rev(), owner, facts)
                && facts.publications().save(owner.id(), publication)) {
            placeAll(publication.uri(), event.at(), facts);
        }
    }

    void deleted(PublicationDeleted event, Facts facts) {
        facts.accounts().find(event.uri().did()).ifPresent(owner -> {
            bury(event.uri(), event.rev(), event.at(), owner, facts);
            if (facts.publications().delete(event.uri(), event.rev())) {
                placeAll(event.uri(), event.at(), facts);
            }
        });
    }

    /** An account's content may be shown, or no more, since now. */
    void statusChanged(Account account, Facts facts) {
        for (var document : facts.documents().of(account.id())) {
            articles.settle(facts.documents().urlOf(document.uri()), facts);
        }
    }

    /** All that an account wrote until then is gone for good; its publications are gone already. */
    void purge(Account account, Instant until, Facts facts) {
        for (var document : facts.documents().of(account.id())) {
            if (isNewer(Tid.of(until, 1023), document.rev())) {
                delete(document, until, facts);
            } else {
                place(document, until, facts);
            }
        }
    }

    /** Its author has another handle, by which the documents may be linked. */
    void handleChanged(Did author, Facts facts) {
        if (known.mayWrite(author)) {
            facts.accounts().find(author).ifPresent(account -> statusChanged(account, facts));
        }
    }

    /** Links in posts of those who write documents tell where these are. */
    void learn(Post post, List<Link> links, Facts facts) {
        var did = post.uri().did();
        if (!links.isEmpty() && known.mayWrite(did)) {
            facts.accounts()
                    .find(did)
                    .ifPresent(author -> links.stream()
                            .flatMap(link -> places.learn(author, link.target().url(), facts).stream())
                            .forEach(publication -> placeAll(publication, post.witnessedAt(), facts)));
        }
    }

    /** Gives the documents of a publication the address that it has now. */
    private void placeAll(AtUri publication, Instant at, Facts facts) {
        facts.documents().publishedIn(publication).forEach(document -> place(document, at, facts));
    }

    private void place(Document document, Instant at, Facts facts) {
        var before = facts.documents().urlOf(document.uri());
        var now = places.urlOf(document, facts);
        facts.documents().place(document.uri(), now);
        articles.moved(document.uri(), before, now, at, facts);
    }

    private static boolean isNewer(Tid rev, Tid than) {
        return rev.compareTo(than) >= 0;
    }

    private static boolean isGone(AtUri uri, Tid rev, Account account, Facts facts) {
        return account.hasPurged(rev) || facts.posts().isBuried(account.id(), Documents.buriedAs(uri), rev);
    }

    private static void bury(AtUri uri, Tid rev, Instant at, Account account, Facts facts) {
        facts.posts().bury(account.id(), Documents.buriedAs(uri), rev, at);
    }
}
