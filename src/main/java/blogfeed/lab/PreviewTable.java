package blogfeed.lab;

import blogfeed.model.Article;
import blogfeed.model.RankedArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;

/** A preview as a table for the terminal. */
public final class PreviewTable {
    private static final String ROW = "%4s %9s %5s %3s %4s  %s";
    private static final int TITLE_COLUMN = 31;
    private static final int LONGEST_TITLE = 60;

    private PreviewTable() {}

    /**
     * The table of the first articles.
     *
     * @param limit how many to show, at least 1
     */
    public static String of(PreviewReport report, int limit) {
        var preview = report.preview();
        var count = preview.articles().size();
        var table = new Lines().add(heading(report));
        if (report.served() != null) {
            table.add(report.served().text());
        }
        if (report.comparison() != null) {
            ComparisonTable.add(report.comparison(), limit, table);
        }
        table.add("").add(ROW.formatted("rank", "score", "age", "by", "eng.", "title · site"));
        var posts = new HashMap<Long, Integer>();
        for (var ranked : preview.articles().subList(0, Math.min(limit, count))) {
            var first = posts.putIfAbsent(ranked.standing().postId(), ranked.rank());
            table.add(row(ranked, preview.at()))
                    .add(terms(ranked) + (first == null ? "" : "  in the post of rank " + first));
        }
        if (count > limit) {
            table.add("     … and %d more; --limit shows more".formatted(count - limit));
        }
        return table.toString();
    }

    private static String heading(PreviewReport report) {
        var definition = report.preview().feed().definition();
        return "%s (%s), by %s: %d articles%s"
                .formatted(
                        definition.displayName(),
                        definition.id(),
                        definition.rank().by(),
                        report.preview().articles().size(),
                        report.past() ? ", as of " + report.preview().at() : "");
    }

    private static String row(RankedArticle ranked, Instant at) {
        var article = ranked.article();
        return ROW.formatted(
                ranked.rank(),
                ScoreText.value(ranked.score()),
                age(article.firstMentionAt(), at),
                ranked.people(),
                ranked.engagement().total(),
                titleOf(article));
    }

    private static String terms(RankedArticle ranked) {
        var demoted = ranked.demotedFrom() < ranked.rank() ? "  demoted from " + ranked.demotedFrom() : "";
        return " ".repeat(TITLE_COLUMN) + ScoreText.formula(ranked.score()) + demoted;
    }

    static String nameOf(Article article) {
        return article.title().isBlank() ? article.url() : article.title();
    }

    /** Its title, cut to fit, and its site. */
    static String titleOf(Article article) {
        return cut(nameOf(article)) + " · " + article.target().site();
    }

    static String age(Instant from, Instant at) {
        var age = Duration.between(from, at);
        if (age.toHours() >= 48) {
            return age.toDays() + "d";
        }
        return age.toMinutes() >= 120 ? age.toHours() + "h" : Math.max(0, age.toMinutes()) + "m";
    }

    private static String cut(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }
}
