package blogfeed.ingest;

import blogfeed.judge.ArticleJudge;
import blogfeed.link.HostLists;
import blogfeed.model.AtUri;
import blogfeed.model.Document;
import blogfeed.model.Kind;
import blogfeed.model.KindVerdict.Signal;
import blogfeed.model.Page;
import blogfeed.store.Articles;
import blogfeed.store.Facts;
import blogfeed.store.Pages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes articles of documents, and unmakes them; whatever happened before, the same comes of what is known now. */
final class DocumentArticles {
    private static final String AT = "at://";

    private final HostLists hosts;
    private final DocumentMentions mentions;
    private final ArticleJudge judge;

    DocumentArticles(HostLists hosts, DocumentMentions mentions, ArticleJudge judge) {
        this.hosts = hosts;
        this.mentions = mentions;
        this.judge = judge;
    }

    /** A document that was at one address is at another now, or was changed where it is. */
    void moved(AtUri document, @Nullable String from, @Nullable String to, Instant at, Facts facts) {
        var unlinked = from == null ? List.<Long>of() : mentions.unlink(document, from, facts);
        if (from != null && !from.equals(to)) {
            settle(from, facts);
        }
        if (to != null) {
            settle(to, facts);
        }
        mentions.relink(document, unlinked, at, facts);
        if (to != null) {
            judge(to, facts);
        }
    }

    /** Makes of an address what the documents tell that are there now. */
    void settle(@Nullable String url, Facts facts) {
        if (url == null) {
            return;
        }
        var documents = facts.documents().at(url);
        if (documents.isEmpty()) {
            fall(url, facts);
        } else {
            stand(best(documents), url, facts);
            documents.forEach(document -> mentions.join(document, url, facts));
        }
        judge(url, facts);
    }

    /** One that only its author can have published there goes before one that was seen first. */
    private static Document best(List<Document> documents) {
        return documents.stream().filter(Document::isProven).findFirst().orElse(documents.get(0));
    }

    private void stand(Document document, String url, Facts facts) {
        var target = hosts.target(url).orElseThrow();
        var id = facts.articles().findOrAdd(target, Articles.UNMENTIONED);
        addHandle(document, url, id, facts);
        // a web page that was read is not outdone by whoever claims to have published there
        if (document.isProven()
                || facts.pages().source(id).map(DocumentArticles::isNative).orElse(true)) {
            var kind = hosts.listedKind(target).orElse(Kind.BLOG);
            facts.pages().save(id, stored(document, kind, facts));
            facts.articles().setKind(id, kind);
            if (document.isProven()) {
                facts.articles().setState(id, Articles.State.READ);
                facts.fetches().finish(id, document.witnessedAt(), "read in its record");
            }
        }
    }

    private static Pages.Stored stored(Document document, Kind kind, Facts facts) {
        var signal = new Signal(kind, "a record of " + document.uri().collection(), 1);
        return new Pages.Stored(
                published(document, facts),
                document.uri().toString(),
                document.witnessedAt(),
                List.of(signal),
                null,
                null);
    }

    /** The page with the name of what it is published in. */
    private static Page published(Document document, Facts facts) {
        return Optional.ofNullable(document.publication())
                .flatMap(facts.publications()::find)
                .map(publication -> document.page().ofSite(publication.name()))
                .orElse(document.page());
    }

    private static boolean isNative(String source) {
        return source.startsWith(AT);
    }

    /** People link to platforms by handle, and records say only the DID. */
    private void addHandle(Document document, String url, long id, Facts facts) {
        var did = document.uri().did();
        if (document.isProven()) {
            facts.accounts()
                    .find(did)
                    .map(account -> facts.accounts().handle(account))
                    .flatMap(handle -> hosts.target(url.replace("/" + did + "/", "/" + handle + "/")))
                    .ifPresent(target -> {
                        facts.articles().addAlias(target.url(), id);
                        mentions.promote(target.url(), document.witnessedAt(), facts);
                    });
        }
    }

    /** What a document made of an article goes with it. */
    private void fall(String url, Facts facts) {
        var id = facts.articles().find(url);
        if (id.isPresent()
                && facts.pages()
                        .source(id.getAsLong())
                        .filter(DocumentArticles::isNative)
                        .isPresent()) {
            var target = hosts.target(url).orElseThrow();
            facts.pages().remove(id.getAsLong());
            facts.articles().setKind(id.getAsLong(), target.kind());
            facts.articles().setState(id.getAsLong(), Articles.State.WAITING);
            if (!facts.articles().forgetUnmentioned(id.getAsLong())) {
                facts.fetches().mentioned(id.getAsLong(), target, Articles.UNMENTIONED);
            }
        }
    }

    private void judge(String url, Facts facts) {
        var id = facts.articles().find(url);
        if (id.isPresent()) {
            judge.judge(List.of(id.getAsLong()), facts);
        }
    }
}
