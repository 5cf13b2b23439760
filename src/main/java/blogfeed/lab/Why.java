package blogfeed.lab;

import blogfeed.feed.FeedRules;
import blogfeed.lab.ArticleReport.FeedReport;
import blogfeed.model.AtUri;
import blogfeed.model.Candidate;
import blogfeed.model.Mention;
import blogfeed.model.RankedArticle;
import blogfeed.model.Reason;
import blogfeed.model.Target;
import blogfeed.model.TopicScore;
import blogfeed.rank.Ranker;
import blogfeed.store.Facts;
import blogfeed.store.NearMisses.NearMiss;
import blogfeed.store.PostLife;
import blogfeed.topic.TopicText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers why a post or an article is in a feed or is not, by the code that decided it. */
public final class Why {
    private final Laboratory laboratory;

    public Why(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    /** What is known of a post by its at-uri, or of an article by any form of its URL; empty when the text is neither. */
    public Optional<WhyReport> about(String subject) {
        var post = AtUri.parse(subject).filter(AtUri::isPost);
        if (post.isPresent()) {
            return Optional.of(laboratory.database().read(facts -> ofPost(post.get(), facts)));
        }
        return laboratory
                .hosts()
                .target(subject)
                .map(target -> laboratory.database().read(facts -> ofUrl(target, facts)));
    }

    private WhyReport ofPost(AtUri post, Facts facts) {
        var life = facts.lives().of(post);
        var nearMisses = facts.nearMisses().of(post);
        var urls = life.kept().map(PostLife.Kept::articles).orElse(List.of());
        var articles =
                urls.stream().flatMap(url -> article(url, facts).stream()).toList();
        var reason = reasonOf(life, nearMisses);
        return new WhyReport(post.toString(), stateOf(reason), List.of(reason), null, life, nearMisses, articles);
    }

    private static Reason reasonOf(PostLife life, List<NearMiss> nearMisses) {
        var status = life.status();
        if (status.isPresent() && !status.get().active()) {
            return new Reason(
                    "account", "its author's account is " + status.get().name());
        }
        if (life.kept().isPresent()) {
            return new Reason("kept", "kept: " + life.kept().get().keptBecause());
        }
        if (life.deletedAt() != null) {
            return new Reason("deleted", "deleted, or edited so that no link is left, at " + life.deletedAt());
        }
        return nearMisses.isEmpty()
                ? new Reason(
                        "unknown",
                        "no such post was seen with a link to keep; it may have no link, be older than what is kept, or be deleted")
                : nearMisses.get(0).reasons().get(0);
    }

    private static String stateOf(Reason reason) {
        return switch (reason.code()) {
            case "account" -> "hidden";
            case "kept", "deleted", "unknown" -> reason.code();
            default -> "near-miss";
        };
    }

    private WhyReport ofUrl(Target target, Facts facts) {
        var article = article(target.url(), facts);
        var nearMisses = facts.nearMisses().of(target.url());
        var reasons = reasonsOf(target, article, nearMisses);
        var state = article.isPresent()
                ? article.get().candidate().mentions().isEmpty() ? goneState(article.get()) : "kept"
                : reasons.get(0).code().equals("never-host")
                        ? "never-host"
                        : nearMisses.isEmpty() ? "unknown" : "near-miss";
        return new WhyReport(
                target.url(),
                state,
                reasons,
                target,
                null,
                nearMisses,
                article.map(List::of).orElse(List.of()));
    }

    private static String goneState(ArticleReport article) {
        return article.hidden().isEmpty() ? "deleted" : "hidden";
    }

    private List<Reason> reasonsOf(Target target, Optional<ArticleReport> article, List<NearMiss> nearMisses) {
        if (article.isPresent()) {
            return article.get().candidate().mentions().isEmpty()
                    ? List.of(goneReason(article.get()))
                    : List.of(new Reason("kept", "mentioned by posts that were kept"));
        }
        if (laboratory.hosts().neverHoldsArticles(target)) {
            return List.of(new Reason("never-host", target.host() + " never holds articles (feeds/hosts/never.txt)"));
        }
        return nearMisses.isEmpty()
                ? List.of(new Reason("unknown", "no post with this link was seen, or it is older than what is kept"))
                : nearMisses.stream()
                        .flatMap(miss -> miss.reasons().stream())
                        .distinct()
                        .toList();
    }

    private static Reason goneReason(ArticleReport article) {
        return article.hidden().isEmpty()
                ? new Reason(
                        "deleted", "every post that mentioned it was deleted, edited, or is older than what is kept")
                : new Reason(
                        "account",
                        "mentioned only by accounts that are "
                                + article.hidden().get(0).status());
    }

    private Optional<ArticleReport> article(String url, Facts facts) {
        var id = facts.articles().find(url);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return facts.candidates()
                .find(id.getAsLong())
                .map(candidate -> new ArticleReport(
                        candidate,
                        facts.lives().hiddenMentions(id.getAsLong()),
                        topics(candidate),
                        laboratory.feeds().stream()
                                .map(feed -> report(feed, candidate, facts))
                                .toList()));
    }

    private List<TopicScore> topics(Candidate candidate) {
        var article = candidate.article();
        var texts = candidate.mentions().stream().map(Mention::text).limit(5).collect(Collectors.joining("\n"));
        var text = new TopicText(article.url(), article.title(), article.description(), texts);
        return laboratory.topics().stream().map(topic -> topic.score(text)).toList();
    }

    private FeedReport report(FeedRules feed, Candidate candidate, Facts facts) {
        var now = laboratory.clock().instant();
        var verdict = feed.judge(candidate, now);
        var id = feed.definition().id();
        if (!verdict.accepted()) {
            return new FeedReport(id, verdict, null, 0);
        }
        var score = new Ranker(feed).score(candidate, verdict, now).score();
        var rank = Preview.of(feed, facts, now).articles().stream()
                .filter(article -> article.article().id() == candidate.article().id())
                .mapToInt(RankedArticle::rank)
                .findFirst()
                .orElse(0);
        return new FeedReport(id, verdict, score, rank);
    }
}
