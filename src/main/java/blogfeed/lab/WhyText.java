package blogfeed.lab;

import blogfeed.lab.ArticleReport.FeedReport;
import blogfeed.model.Engagement;
import blogfeed.model.Reason;
import blogfeed.model.Term;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The answer to "why" for a person at a terminal. */
public final class WhyText {
    private final StringBuilder text = new StringBuilder();

    private WhyText() {}

    public static String of(WhyReport report) {
        var writer = new WhyText();
        writer.line(0, report.subject());
        writer.line(0, report.state() + ": " + sentences(report.reasons()));
        writer.post(report);
        report.nearMisses().forEach(miss -> {
            writer.line(0, "");
            writer.line(0, "turned away at the gate: " + miss.url());
            writer.line(1, "by " + miss.post().uri() + " at " + miss.post().witnessedAt());
            writer.line(1, "because " + sentences(miss.reasons()));
        });
        report.articles().forEach(writer::article);
        return writer.text.toString();
    }

    private void post(WhyReport report) {
        if (report.post() == null || report.post().kept().isEmpty()) {
            return;
        }
        var kept = report.post().kept().get();
        line(
                1,
                "written " + kept.claimedAt() + ", seen " + kept.witnessedAt()
                        + (kept.backdated() ? " (back-dated)" : ""));
        line(1, engagement(kept.engagement()));
    }

    private void article(ArticleReport report) {
        var article = report.article();
        line(0, "");
        line(0, article.title().isBlank() ? article.url() : article.title());
        line(1, article.url());
        line(
                1,
                "%s of %s, judged by its %s, first mentioned %s"
                        .formatted(
                                article.target().kind(),
                                article.target().site(),
                                article.evidence(),
                                article.firstMentionAt()));
        for (var mention : report.candidate().mentions()) {
            line(1, "mentioned by " + mention.uri() + ", " + engagement(mention.engagement()));
        }
        report.hidden().forEach(hidden -> line(1, "hidden mention " + hidden.post() + ": account " + hidden.status()));
        for (var score : report.topics()) {
            var stored = article.topics().getOrDefault(score.topic(), score.value());
            line(1, "topic %s: %s   %s".formatted(score.topic(), number(stored), terms(score.contributions())));
        }
        report.feeds().forEach(this::feed);
    }

    private void feed(FeedReport opinion) {
        var place = opinion.rank() > 0 ? ", rank " + opinion.rank() : "";
        line(1, "feed " + opinion.feed() + ": " + (opinion.verdict().accepted() ? "yes" + place : "no"));
        opinion.verdict().reasons().forEach(reason -> line(2, reason.text()));
        if (opinion.score() != null) {
            line(2, "score " + number(opinion.score().value()) + " = " + PreviewTable.termsOf(opinion.score()));
        }
    }

    private void line(int indent, String content) {
        text.append("  ".repeat(indent)).append(content).append('\n');
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

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
