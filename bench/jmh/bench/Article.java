package bench;

import blogfeed.topic.TopicText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes articles out of the sentences of one language. */
final class Article {
    private static final int CHARACTERS = 6000;

    private final List<String> sentences;
    private final Random random = new Random(1);

    private Article(List<String> sentences) {
        this.sentences = sentences;
    }

    /** Several, or a processor would learn one by heart. */
    static List<TopicText> several(String language, boolean read, int count) throws IOException {
        var article = new Article(Files.readAllLines(Place.root().resolve("bench/jmh/texts/" + language + ".txt")));
        var texts = new ArrayList<TopicText>();
        for (int i = 0; i < count; i++) {
            var page = read ? article.page() : "";
            texts.add(new TopicText(
                    "https://notes.example/2026/11/what-we-learned-from-a-year-of-llms-" + i,
                    beginning(article.sentence(), 60),
                    beginning(article.sentence() + " " + article.sentence(), 200),
                    beginning(article.sentence() + " #AI", 150),
                    page,
                    read ? "LLM, RAG, notes" : ""));
        }
        return texts;
    }

    /** Every second sentence in another order of its words, since a real text does not say the same things again. */
    private String page() {
        var page = new StringBuilder(CHARACTERS + 200);
        while (page.length() < CHARACTERS) {
            page.append(sentence()).append(' ').append(shuffled(sentence())).append('\n');
        }
        return page.substring(0, CHARACTERS);
    }

    private String sentence() {
        return sentences.get(random.nextInt(sentences.size()));
    }

    private String shuffled(String sentence) {
        var spaced = sentence.chars().filter(character -> character == ' ').count() > sentence.length() / 20;
        var parts = new ArrayList<>(Arrays.asList(sentence.split(spaced ? " " : "")));
        Collections.shuffle(parts, random);
        return String.join(spaced ? " " : "", parts);
    }

    private static String beginning(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }
}
