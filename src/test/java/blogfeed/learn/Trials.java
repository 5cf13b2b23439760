package blogfeed.learn;

import blogfeed.model.Evidence;
import blogfeed.model.Term;
import blogfeed.model.TopicScore;
import blogfeed.topic.TopicText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Invented examples with invented scores. */
final class Trials {
    private Trials() {}

    static Scored scored(boolean yes, double score) {
        return scored(page("notes", "A title", "en", yes), score);
    }

    static Scored scored(Example example, double score, Term... terms) {
        return new Scored(example, new TopicScore("llm", score, example.evidence(), List.of(terms)));
    }

    static Example page(String name, String title, @Nullable String language, boolean yes) {
        return example(name, new TopicText(url(name), title, "", "", "The text of " + title), language, yes);
    }

    static Example card(String name, String title, @Nullable String language, boolean yes) {
        return example(name, new TopicText(url(name), title, "", ""), language, yes);
    }

    static Example post(String name, String posts, @Nullable String language, boolean yes) {
        return example(name, new TopicText(url(name), "", "", posts), language, yes);
    }

    private static Example example(String name, TopicText text, @Nullable String language, boolean yes) {
        var set = text.evidence() == Evidence.POST ? "posts" : "pages";
        return new Example(name + ".example", text, language, yes, Map.of("set", set));
    }

    private static String url(String name) {
        return "https://" + name + ".example/a";
    }

    /** Twelve, of which six are a yes. */
    static List<Scored> twelve() {
        return List.of(
                scored(page("ada", "Prompts that work", "en", true), 0.97, new Term("title: prompts", 2.5)),
                scored(page("ben", "Tuning a small LLM", "en", true), 0.93),
                scored(card("cam", "KI im Alltag", "de", true), 0.81),
                scored(post("dee", "new post on llm agents!", null, true), 0.66),
                scored(
                        page("eve", "What words mean to machines", "en", true),
                        0.31,
                        new Term("page: embedding", 1.5),
                        new Term("title: machines", -0.75)),
                scored(card("fay", "Über Modelle", "de", true), 0.12),
                scored(
                        page("gil", "My llama farm", "en", false),
                        0.88,
                        new Term("title: llama", 3),
                        new Term("page: wool", -0.5)),
                scored(post("hal", "gemini season", null, false), 0.6),
                scored(page("ida", "Bees in March", "en", false), 0.05),
                scored(page("jon", "Bread", "en", false), 0.05),
                scored(card("kim", "Wandern", "de", false), 0.04),
                scored(card("leo", "Le jardin", "fr", false), 0.02));
    }
}
