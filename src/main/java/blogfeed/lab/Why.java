package blogfeed.lab;

import blogfeed.model.Article;
import blogfeed.model.AtUri;
import blogfeed.model.Target;
import blogfeed.store.Articles;
import blogfeed.store.Facts;
import blogfeed.store.NearMisses.NearMiss;
import blogfeed.store.PostLife;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Answers why a post or an article is in a feed or is not, by the code that decided it. */
public final class Why {
    private final Laboratory laboratory;

    public Why(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    /**
     * What is known of a post or a document by its at-uri, or of an article by any form of its URL; empty when the text is
     * none of these.
     */
    public Optional<WhyReport> about(String subject) {
        var record = AtUri.parse(subject).filter(uri -> uri.isPost() || uri.isDocument());
        if (record.isPresent()) {
            var uri = record.get();
            return Optional.of(
                    laboratory.database().read(facts -> uri.isPost() ? ofPost(uri, facts) : ofDocument(uri, facts)));
        }
        return laboratory
                .hosts()
                .target(subject)
                .map(target -> laboratory.database().read(facts -> ofUrl(target, facts)));
    }

    /** The same with the places that its articles had over time, which takes longer. */
    public WhyReport withPast(WhyReport report) {
        var young = report.articles().stream()
                .map(ArticleReport::article)
                .filter(article -> article.firstMentionAt().isBefore(Articles.UNMENTIONED))
                .toList();
        return young.stream()
                .map(Article::firstMentionAt)
                .min(Comparator.naturalOrder())
                .map(first -> report.with(
                        new RankHistory(young.stream().map(Article::id).toList(), laboratory).since(first)))
                .orElse(report);
    }

    private WhyReport ofPost(AtUri post, Facts facts) {
        var life = facts.lives().of(post);
        var nearMisses = facts.nearMisses().of(post);
        var reports = new ArticleReports(laboratory, facts);
        var articles = life.kept().map(PostLife.Kept::articles).orElse(List.of()).stream()
                .flatMap(url -> reports.of(url).stream())
                .toList();
        var remedies = nearMisses.stream()
                .map(NearMiss::url)
                .distinct()
                .flatMap(url -> reports.remedies(url).stream())
                .toList();
        return new WhyReport(
                post.toString(), Fate.ofPost(life, nearMisses), null, life, nearMisses, remedies, articles);
    }

    private WhyReport ofDocument(AtUri uri, Facts facts) {
        var url = facts.documents().urlOf(uri);
        var target = url == null ? Optional.<Target>empty() : laboratory.hosts().target(url);
        if (target.isPresent()) {
            return ofUrl(target.get(), facts);
        }
        var nearMisses = facts.nearMisses().of(uri.toString());
        var fate = facts.documents().find(uri).map(Fate::ofUnplaced).orElseGet(() -> Fate.ofUnseenDocument(nearMisses));
        return new WhyReport(uri.toString(), fate, null, null, nearMisses, List.of(), List.of());
    }

    private WhyReport ofUrl(Target target, Facts facts) {
        var reports = new ArticleReports(laboratory, facts);
        var article = reports.of(target.url());
        var nearMisses = facts.nearMisses().of(target.url());
        var fate = article.map(Fate::ofArticle)
                .orElseGet(() -> laboratory.hosts().neverHoldsArticles(target)
                        ? Fate.ofNeverHost(target.host())
                        : Fate.ofUrl(nearMisses));
        return new WhyReport(
                target.url(),
                fate,
                target,
                null,
                nearMisses,
                nearMisses.isEmpty() ? List.of() : reports.remedies(target.url()),
                article.stream().toList());
    }
}
