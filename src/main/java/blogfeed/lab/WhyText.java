package blogfeed.lab;

import blogfeed.feed.Scores;
import blogfeed.lab.ArticleReport.FeedReport;
import blogfeed.lab.RankHistory.Held;
import blogfeed.model.Article;
import blogfeed.model.Engagement;
import blogfeed.model.Reason;
import blogfeed.model.Score;
import blogfeed.model.Term;
import blogfeed.store.Articles;
import blogfeed.store.NearMisses.NearMiss;
import blogfeed.store.PostLife;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The answer to "why" for a person at a terminal. */
public final class WhyText {
    /** How many ranks are told of either end of a long life; JSON holds them all. */
    private static final int ENDS = 4;

    private final Lines lines = new Lines();

    private WhyText() {}

    public static String of(WhyReport report) {
        var writer = new WhyText();
        writer.lines.add(report.subject());
        writer.lines.add(report.fate().state() + ": " + sentences(report.reasons()));
        if (report.post() != null) {
            report.post().kept().ifPresent(writer::post);
        }
        report.nearMisses().forEach(writer::nearMiss);
        report.remedies().forEach(remedy -> writer.lines.add(1, "feed " + remedy.feed() + ": " + Edit.text(remedy)));
        report.articles().forEach(writer::article);
        return writer.lines.toString();
    }

    private void post(PostLife.Kept kept) {
        var backdated = kept.backdated() ? " (back-dated)" : "";
        lines.add(1, "written " + kept.claimedAt() + ", seen " + kept.witnessedAt() + backdated);
        lines.add(1, engagement(kept.engagement()));
    }

    private void nearMiss(NearMiss miss) {
        lines.add("");
        lines.add("turned away at the gate: " + miss.url());
        lines.add(1, "by " + miss.post().uri() + " at " + miss.post().witnessedAt());
        lines.add(1, "because " + sentences(miss.reasons()));
    }

    private void article(ArticleReport report) {
        var article = report.article();
        lines.add("");
        lines.add(PreviewTable.nameOf(article));
        lines.add(1, article.url());
        lines.add(
                1,
                "%s of %s, judged by its %s, %s"
                        .formatted(
                                article.target().kind(),
                                article.target().site(),
                                article.evidence(),
                                firstMention(article)));
        report.page().otherUrls().forEach(url -> lines.add(1, "also known as " + url));
        page(report);
        for (var mention : report.candidate().mentions()) {
            lines.add(1, "mentioned by " + mention.uri() + ", " + engagement(mention.engagement()));
            report.sightings().stream()
                    .filter(seen -> seen.post().equals(mention.uri()))
                    .forEach(seen -> lines.add(
                            2, "seen %s, %s: %s".formatted(seen.seenAt(), place(seen.carrier()), seen.url())));
        }
        report.hidden()
                .forEach(hidden -> lines.add(1, "hidden mention " + hidden.post() + ": account " + hidden.status()));
        for (var score : report.topics()) {
            var stored = article.topics().getOrDefault(score.topic(), score.value());
            lines.add(
                    1, "topic %s: %s   %s".formatted(score.topic(), Scores.text(stored), terms(score.contributions())));
            report.opinion(score.topic()).ifPresent(told -> lines.add(2, OpinionText.of(told)));
        }
        report.feeds().forEach(this::feed);
    }

    private static String place(String carrier) {
        return carrier.equals("embed") ? "in its card" : carrier.equals("facet") ? "as a link" : "in its text";
    }

    private static String firstMention(Article article) {
        return article.firstMentionAt().isBefore(Articles.UNMENTIONED)
                ? "first mentioned " + article.firstMentionAt()
                : "not mentioned yet";
    }

    private void page(ArticleReport report) {
        var read = report.page().read();
        if (read != null) {
            lines.add(1, "page read " + read.readAt() + " at " + read.url());
            PageText.facts(read.page(), 2, lines);
            PageText.kind(report.article().target().kind(), read.kindSignals(), 2, lines);
        }
        var place = report.page().place();
        if (place != null) {
            var result = place.lastResult().isEmpty() ? "not fetched yet" : "last fetch: " + place.lastResult();
            var failed = place.attempts() > 0 ? ", " + place.attempts() + " failed" : "";
            var due = place.dueAt() == null || place.triedAt() == null ? "" : ", next after " + place.dueAt();
            lines.add(1, result + failed + due);
        }
    }

    private void feed(FeedReport opinion) {
        var place = opinion.rank() > 0 ? ", rank " + opinion.rank() : "";
        lines.add(1, "feed " + opinion.feed() + ": " + (opinion.verdict().accepted() ? "yes" + place : "no"));
        opinion.verdict().reasons().forEach(reason -> lines.add(2, reason.text()));
        if (opinion.score() != null) {
            lines.add(2, score(opinion.score()));
        }
        if (opinion.remedy() != null) {
            lines.add(2, Edit.text(opinion.remedy()));
        }
        if (!opinion.held().isEmpty()) {
            lines.add(2, "rank over time: " + held(opinion.held()));
        }
    }

    /** Where there are too many for a line, the first and the last of them. */
    private static String held(List<Held> all) {
        var texts = all.stream().map(WhyText::held).toList();
        if (texts.size() <= 2 * ENDS) {
            return String.join(", ", texts);
        }
        var best =
                all.stream().mapToInt(Held::rank).filter(rank -> rank > 0).min().orElse(0);
        return String.join(", ", texts.subList(0, ENDS)) + ", … "
                + String.join(", ", texts.subList(texts.size() - ENDS, texts.size())) + "; at best " + best;
    }

    private static String held(Held held) {
        var time = held.from().truncatedTo(ChronoUnit.MINUTES).toString().replace(":00Z", "Z");
        return (held.rank() == 0 ? "out" : held.rank()) + " from " + time;
    }

    private static String score(Score score) {
        var value = ScoreText.value(score);
        return value.isEmpty() ? ScoreText.formula(score) : "score " + value + " = " + ScoreText.formula(score);
    }

    private static String sentences(List<Reason> reasons) {
        return reasons.stream().map(Reason::text).collect(Collectors.joining("; "));
    }

    private static String terms(List<Term> terms) {
        return terms.stream()
                .map(term -> String.format(Locale.ROOT, "%s %+.2f", term.name(), term.value()))
                .collect(Collectors.joining(", "));
    }

    private static String engagement(Engagement engagement) {
        return "%d likes, %d reposts, %d quotes, %d replies"
                .formatted(engagement.likes(), engagement.reposts(), engagement.quotes(), engagement.replies());
    }
}
