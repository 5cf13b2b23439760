package blogfeed.lab;

import blogfeed.model.Article;
import blogfeed.model.RankedArticle;
import java.time.Duration;
import java.time.Instant;

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
    public static String of(Preview preview, int limit) {
        var definition = preview.feed().definition();
        var count = preview.articles().size();
        var table = new Lines()
                .add("%s (%s), by %s: %d articles"
                        .formatted(
                                definition.displayName(),
                                definition.id(),
                                definition.rank().by(),
                                count))
                .add("")
                .add(ROW.formatted("rank", "score", "age", "by", "eng.", "title · site"));
        for (var ranked : preview.articles().subList(0, Math.min(limit, count))) {
            table.add(row(ranked, preview.at())).add(terms(ranked));
        }
        if (count > limit) {
            table.add("     … and %d more; --limit shows more".formatted(count - limit));
        }
        return table.toString();
    }

    private static String row(RankedArticle ranked, Instant at) {
        var article = ranked.article();
        return ROW.formatted(
                ranked.rank(),
                ScoreText.value(ranked.score()),
                age(article.firstMentionAt(), at),
                ranked.people(),
                ranked.engagement().total(),
                cut(nameOf(article)) + " · " + article.target().site());
    }

    private static String terms(RankedArticle ranked) {
        var demoted = ranked.demotedFrom() < ranked.rank() ? "  demoted from " + ranked.demotedFrom() : "";
        return " ".repeat(TITLE_COLUMN) + ScoreText.formula(ranked.score()) + demoted;
    }

    static String nameOf(Article article) {
        return article.title().isBlank() ? article.url() : article.title();
    }

    private static String age(Instant from, Instant at) {
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
