package blogfeed.ingest;

import blogfeed.judge.ArticleJudge;
import blogfeed.judge.KeptMentions;
import blogfeed.link.LinkExtractor;
import blogfeed.store.Engagements.Kind;
import blogfeed.store.Facts;
import blogfeed.wire.EngagementKind;
import blogfeed.wire.StreamEvent;

/** Folds one event after the other into the facts. Every fold is idempotent, because streams rewind. */
final class EventFolding {
    private final Gate gate;
    private final PostFolding posts;
    private final EngagementFolding engagements;
    private final AccountFolding accounts;
    private final DocumentFolding documents;

    EventFolding(Rules rules, KnownRecords known) {
        var hosts = rules.hosts();
        var extractor = new LinkExtractor(hosts);
        this.gate = new Gate(rules);
        this.engagements = new EngagementFolding(known);
        var judge = new ArticleJudge(rules.topics(), rules.opinions());
        var kept = new KeptMentions(extractor, known::addPost);
        var writer = new MentionWriter(kept, judge);
        var mentions = new DocumentMentions(hosts, kept, known);
        this.documents =
                new DocumentFolding(new DocumentPlaces(hosts), new DocumentArticles(hosts, mentions, judge), known);
        this.accounts = new AccountFolding(documents, judge);
        var links = new PostLinks(hosts, extractor, gate, documents, mentions);
        this.posts = new PostFolding(links, writer, judge, engagements, known);
    }

    void learn(Facts facts) {
        gate.learnSites(facts);
    }

    void apply(StreamEvent event, Facts facts, Tally tally) {
        if (event instanceof StreamEvent.PostSaved saved) {
            posts.saved(saved.post(), facts, tally);
        } else if (event instanceof StreamEvent.PostDeleted deleted) {
            posts.deleted(deleted, facts);
        } else if (event instanceof StreamEvent.Engaged e) {
            engagements.add(kind(e.kind()), e.did(), e.rkey(), e.rev(), e.subject(), e.at(), facts);
        } else if (event instanceof StreamEvent.Disengaged e) {
            engagements.remove(kind(e.kind()), e.did(), e.rkey(), e.rev(), e.at(), facts);
        } else if (event instanceof StreamEvent.AccountChanged changed) {
            accounts.changed(changed, facts);
        } else if (event instanceof StreamEvent.RepoSynced synced) {
            accounts.synced(synced, facts);
        } else if (event instanceof StreamEvent.HandleChanged changed) {
            facts.accounts().setHandle(changed.did(), changed.handle(), changed.at());
            documents.handleChanged(changed.did(), facts);
        } else {
            applyToDocuments(event, facts);
        }
        tally.events++;
    }

    private void applyToDocuments(StreamEvent event, Facts facts) {
        if (event instanceof StreamEvent.DocumentSaved saved) {
            documents.saved(saved.document(), facts);
        } else if (event instanceof StreamEvent.DocumentDeleted deleted) {
            documents.deleted(deleted, facts);
        } else if (event instanceof StreamEvent.PublicationSaved saved) {
            documents.saved(saved, facts);
        } else if (event instanceof StreamEvent.PublicationDeleted deleted) {
            documents.deleted(deleted, facts);
        }
    }

    private static Kind kind(EngagementKind kind) {
        return kind == EngagementKind.LIKE ? Kind.LIKE : Kind.REPOST;
    }
}
