package blogfeed.lab;

import blogfeed.feed.FeedRules;
import blogfeed.judge.ArticleTexts;
import blogfeed.lab.ArticleReport.FeedReport;
import blogfeed.lab.ArticleReport.PageReport;
import blogfeed.model.Candidate;
import blogfeed.model.RankedArticle;
import blogfeed.model.Reason;
import blogfeed.model.TopicScore;
import blogfeed.rank.Ranker;
import blogfeed.store.Facts;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports on articles as of one moment. */
final class ArticleReports {
    private final Laboratory laboratory;
    private final Facts facts;
    private final Instant now;
    private final Map<String, Preview> previews = new HashMap<>();

    ArticleReports(Laboratory laboratory, Facts facts) {
        this.laboratory = laboratory;
        this.facts = facts;
        this.now = laboratory.clock().instant();
    }

    /** The article of a canonical URL; empty where it was never kept. */
    Optional<ArticleReport> of(String url) {
        var id = facts.articles().find(url);
        return id.isEmpty()
                ? Optional.empty()
                : facts.candidates().find(id.getAsLong()).map(this::report);
    }

    private ArticleReport report(Candidate candidate) {
        return new ArticleReport(
                candidate,
                facts.lives().sightings(candidate.article().id()),
                facts.lives().hiddenMentions(candidate.article().id()),
                page(candidate.article().id()),
                topics(candidate),
                facts.opinions().of(candidate.article().id()),
                laboratory.feeds().stream()
                        .map(feed -> opinion(feed, candidate))
                        .toList());
    }

    private PageReport page(long id) {
        return new PageReport(
                facts.pages().find(id).orElse(null),
                facts.fetches().of(id).orElse(null),
                facts.articles().aliases(id));
    }

    /** As the article was judged when it was stored, but by the topics as they are now. */
    private List<TopicScore> topics(Candidate candidate) {
        var texts = ArticleTexts.of(candidate.article().id(), facts).texts();
        return laboratory.topics().stream()
                .flatMap(topic -> topic.best(texts).stream())
                .toList();
    }

    private FeedReport opinion(FeedRules feed, Candidate candidate) {
        var id = feed.definition().id();
        var verdict = feed.judge(candidate, now);
        if (!verdict.accepted()) {
            return new FeedReport(id, verdict, null, 0, remedy(feed, candidate), List.of());
        }
        var score = new Ranker(feed).score(candidate, verdict, now);
        return new FeedReport(id, verdict, score, rank(feed, candidate.article().id()), null, List.of());
    }

    private Edit.Remedy remedy(FeedRules feed, Candidate candidate) {
        return new RemedySearch(laboratory, feed, candidate, now, rules -> against(rules, candidate)).shortest();
    }

    private List<Reason> against(FeedRules rules, Candidate candidate) {
        var verdict = rules.judge(candidate, now);
        return verdict.accepted() ? List.of() : verdict.reasons();
    }

    /** What would let an article in that was turned away at the gate: past it, and by the verdict of a feed. */
    List<Edit.Remedy> remedies(String url) {
        return laboratory.feeds().stream()
                .flatMap(feed -> new NearMissReview(feed, laboratory, facts)
                                .article(url)
                                .map(article -> article.at(now))
                                .map(article -> new RemedySearch(
                                                laboratory, feed, article, now, rules -> against(rules, url, article))
                                        .shortest())
                                .stream())
                .toList();
    }

    private List<Reason> against(FeedRules rules, String url, Candidate candidate) {
        var atGate = new NearMissReview(rules, laboratory, facts).against(url);
        return atGate.isEmpty() ? against(rules, candidate) : atGate;
    }

    private int rank(FeedRules feed, long articleId) {
        return previews
                .computeIfAbsent(feed.definition().id(), id -> Preview.of(feed, facts.candidates(), now))
                .articles()
                .stream()
                .filter(ranked -> ranked.article().id() == articleId)
                .mapToInt(RankedArticle::rank)
                .findFirst()
                .orElse(0);
    }
}
