package blogfeed.lab;

import blogfeed.model.RankedArticle;
import blogfeed.model.Score;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;

/** A preview as a table for the terminal. */
public final class PreviewTable {
    private static final String ROW = "%4s %9s %5s %3s %4s  %s%n";
    private static final int TITLE = 60;

    private PreviewTable() {}

    public static String of(Preview preview, int limit) {
        var definition = preview.feed().definition();
        var text = new StringBuilder("%s (%s), by %s: %d articles%n%n"
                .formatted(
                        definition.displayName(),
                        definition.id(),
                        definition.rank().by(),
                        preview.articles().size()));
        text.append(ROW.formatted("rank", "score", "age", "by", "eng.", "title · site"));
        preview.articles().stream()
                .limit(limit)
                .forEach(article -> text.append(row(article, preview.at())).append(terms(article)));
        if (preview.articles().size() > limit) {
            text.append("     … and %d more; --limit shows more%n"
                    .formatted(preview.articles().size() - limit));
        }
        return text.toString();
    }

    private static String row(RankedArticle article, Instant at) {
        var title = article.article().title().isBlank()
                ? article.article().url()
                : article.article().title();
        return ROW.formatted(
                article.rank(),
                number(article.score()),
                age(article.article().firstMentionAt(), at),
                article.people(),
                article.engagement().total(),
                cut(title.replaceAll("\\p{Cntrl}", " ")) + " · "
                        + article.article().target().site());
    }

    private static String terms(RankedArticle article) {
        var demoted = article.demotedFrom() < article.rank() ? "  demoted from " + article.demotedFrom() : "";
        return " ".repeat(31) + termsOf(article.score()) + demoted + "\n";
    }

    /** "mentions 3.00 + topic 0.93 × decay 0.81", the formula with its values. */
    static String termsOf(Score score) {
        return score.terms().stream()
                .map(term -> (term.name().equals("decay") ? "× " : "+ ")
                        + term.name()
                        + String.format(Locale.ROOT, " %.2f", term.value()))
                .collect(Collectors.joining(" "))
                .replaceFirst("^\\+ ", "");
    }

    static String age(Instant from, Instant at) {
        var age = Duration.between(from, at);
        if (age.toHours() >= 48) {
            return age.toDays() + "d";
        }
        return age.toMinutes() >= 120 ? age.toHours() + "h" : Math.max(0, age.toMinutes()) + "m";
    }

    private static String number(Score score) {
        return score.value() > 1e6 ? "" : String.format(Locale.ROOT, "%.3f", score.value());
    }

    private static String cut(String title) {
        return title.codePointCount(0, title.length()) <= TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, TITLE - 1)) + "…";
    }
}
