package blogfeed.sample;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a template may ask for: the article's own facts, and the small words of its language. */
final class PageValues {
    private static final LocalDate USUAL_DAY = LocalDate.of(2026, 11, 18);

    private static final String WALL =
            "<div class=\"paywall\" data-testid=\"paywall\" role=\"region\"><h2 class=\"paywall-title\">"
                    + "This post is for paid subscribers</h2><a class=\"subscribe-btn\" href=\"/subscribe\">Subscribe</a></div>";

    private final Map<String, Map<String, String>> words = new HashMap<>();

    /** @param rows a column per language, with its name on top */
    PageValues(List<String[]> rows) {
        var languages = rows.get(0);
        for (int column = 1; column < languages.length; column++) {
            var own = new HashMap<String, String>();
            for (var row : rows.subList(1, rows.size())) {
                own.put(row[0], row[column]);
            }
            words.put(languages[column], own);
        }
    }

    /** @param article its title, description and language, unless the manuscript has its own */
    Map<String, String> of(Manuscript manuscript, SampleArticle article, String body, String canonical) {
        var lang = manuscript.fact("lang", article.lang());
        var values = new HashMap<>(words.getOrDefault(lang, words.get("en")));
        values.put("lang", lang);
        values.put("body", body);
        values.put("canonical", canonical);
        values.put("host", URI.create(manuscript.url()).getHost());
        text(values, "title", manuscript.fact("title", article.title()));
        text(values, "description", manuscript.fact("description", article.description()));
        for (var name : List.of("by", "site", "tags", "charset")) {
            text(values, name, manuscript.fact(name, name.equals("charset") ? "utf-8" : "notes"));
        }
        var paid = manuscript.head().containsKey("paywall");
        values.put("free", String.valueOf(!paid));
        values.put("wall", paid ? WALL : "");
        days(values, LocalDate.parse(manuscript.fact("day", USUAL_DAY.toString())), Locale.forLanguageTag(lang));
        return values;
    }

    private static void text(Map<String, String> values, String name, String text) {
        values.put(name, Prose.escaped(text));
        values.put("json-" + name, text.replace("\"", "\\\""));
    }

    /** The pattern is ours, because those of JDKs differ. */
    private static void days(Map<String, String> values, LocalDate day, Locale locale) {
        values.put("day", day.toString());
        values.put("epoch", String.valueOf(day.toEpochDay() * 86_400));
        values.put("day-before", day.minusDays(6).toString());
        var pattern = DateTimeFormatter.ofPattern(values.getOrDefault("day pattern", "d"), locale);
        values.put("day-long", pattern.format(day));
        values.put("day-before-long", pattern.format(day.minusDays(6)));
    }
}
