package blogfeed.enrich;

import blogfeed.judge.ArticleJudge;
import blogfeed.judge.KeptMentions;
import blogfeed.link.HostLists;
import blogfeed.model.Kind;
import blogfeed.model.Target;
import blogfeed.store.Articles.State;
import blogfeed.store.Facts;
import blogfeed.store.FetchQueue.Job;
import blogfeed.store.Pages;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what came of a fetch into the facts: the name the article turned out to have, its page, its kind. */
public final class Outcomes {
    private final HostLists hosts;
    private final ArticleReader reader;
    private final ArticleJudge judge;
    private final KeptMentions mentions;

    public Outcomes(HostLists hosts, ArticleJudge judge, KeptMentions mentions) {
        this.hosts = hosts;
        this.reader = new ArticleReader(hosts);
        this.judge = judge;
        this.mentions = mentions;
    }

    /**
     * Where to ask for an article. As posted at first: servers know their pages by that. What fails is tried by its
     * canonical name next.
     */
    String address(Job job) {
        var target = hosts.target(job.url());
        return target.isPresent() && job.attempts() % 2 == 0 ? hosts.address(job.posted(), target.get()) : job.url();
    }

    /**
     * What is made of the page's bytes, outside of any transaction, because it is work; null where it is none or no page. One
     * page at a time, because a large one takes much of the memory.
     */
    @Nullable
    synchronized Reading read(Fetched fetched) {
        return fetched instanceof Fetched.Body body
                ? hosts.target(body.url())
                        .map(found -> reader.read(body.bytes(), body.contentType(), body.url(), found))
                        .orElse(null)
                : null;
    }

    /** The article may be gone from the facts meanwhile: then there is nothing to do. */
    Tally.Result enter(Job job, Fetched fetched, @Nullable Reading reading, Instant now, Facts facts) {
        if (!facts.articles().exists(job.articleId())) {
            return Tally.Result.of(fetched);
        }
        if (fetched instanceof Fetched.Body body && reading != null) {
            return read(job, body, reading, now, facts);
        }
        return unread(job, fetched, now, facts);
    }

    private Tally.Result read(Job job, Fetched.Body body, Reading reading, Instant now, Facts facts) {
        var before = facts.articles().target(job.articleId());
        if (endsAtFrontPage(before, reading.article())) {
            return gone(job.articleId(), "leads to a front page now", now, facts);
        }
        var id = renamed(job.articleId(), reading.article(), now, facts);
        var kind = reading.kind();
        facts.pages()
                .save(
                        id,
                        new Pages.Stored(
                                reading.page(), body.url(), now, kind.signals(), body.etag(), body.lastModified()));
        facts.articles().setKind(id, kind.kind());
        facts.articles().setState(id, kind.kind() == Kind.NOTFOUND ? State.GONE : State.READ);
        facts.fetches().finish(id, now, "read");
        judge.judge(List.of(id), facts);
        return Tally.Result.READ;
    }

    /** A page that is no more is often answered with the front page. Of a short link that may be what it stands for. */
    private boolean endsAtFrontPage(Target before, Target after) {
        return after.kind() == Kind.HOME && before.kind() != Kind.HOME && !hosts.isShortLink(before);
    }

    private Tally.Result unread(Job job, Fetched fetched, Instant now, Facts facts) {
        if (fetched instanceof Fetched.Unchanged) {
            facts.fetches().finish(job.articleId(), now, "has not changed");
            return Tally.Result.UNCHANGED;
        }
        if (fetched instanceof Fetched.Gone gone) {
            return gone(ledTo(job.articleId(), gone.url(), now, facts), gone.why(), now, facts);
        }
        if (fetched instanceof Fetched.Failed failed) {
            return failed(job, failed, now, facts);
        }
        var unwanted = (fetched instanceof Fetched.Unwanted it)
                ? it
                : new Fetched.Unwanted(fetched.url(), "leads to no address an article can have", null);
        var id = ledTo(job.articleId(), unwanted.url(), now, facts);
        MediaKinds.of(unwanted.contentType()).ifPresent(kind -> facts.articles().setKind(id, kind));
        cardMustDo(id, unwanted.why(), now, facts);
        return Tally.Result.UNWANTED;
    }

    private Tally.Result gone(long id, String why, Instant now, Facts facts) {
        facts.articles().setKind(id, Kind.NOTFOUND);
        facts.articles().setState(id, State.GONE);
        facts.pages().forgetVersion(id);
        facts.fetches().finish(id, now, why);
        return Tally.Result.GONE;
    }

    private Tally.Result failed(Job job, Fetched.Failed failed, Instant now, Facts facts) {
        var id = ledTo(job.articleId(), failed.url(), now, facts);
        var wait = failed.trouble().next(job.attempts());
        wait.map(pause -> failed.after() == null ? pause : failed.after())
                .ifPresentOrElse(
                        pause -> facts.fetches().retry(id, now, now.plus(pause), failed.why()),
                        () -> cardMustDo(id, failed.why(), now, facts));
        return Tally.Result.FAILED;
    }

    /** A page that was read before still speaks for its article. */
    private static void cardMustDo(long id, String why, Instant now, Facts facts) {
        if (facts.pages().source(id).isEmpty()) {
            facts.articles().setState(id, State.CARD);
        }
        facts.fetches().finish(id, now, why);
    }

    /** Also a page that can't be had may be known by where the way to it led. */
    private long ledTo(long id, String url, Instant now, Facts facts) {
        var before = facts.articles().target(id);
        var target = hosts.target(url).filter(led -> !endsAtFrontPage(before, led));
        if (target.isEmpty() || target.get().url().equals(before.url())) {
            return id;
        }
        var known = renamed(id, target.get(), now, facts);
        if (known == id) {
            facts.articles()
                    .setKind(
                            id,
                            hosts.neverHoldsArticles(target.get())
                                    ? Kind.OTHER
                                    : target.get().kind());
        }
        judge.judge(List.of(known), facts);
        return known;
    }

    private long renamed(long id, Target article, Instant now, Facts facts) {
        var known = facts.articles().rename(id, article);
        mentions.promote(article.url(), now, facts);
        return known;
    }
}
