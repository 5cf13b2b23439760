package bench;

import blogfeed.topic.TopicText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/** Regular expressions, each looked for in all of a text, as {@code evaluate --against} has them. */
final class Patterns {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private final List<Pattern> patterns;

    private Patterns(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    static Patterns read(String file) throws IOException {
        try (var lines = Files.lines(Place.root().resolve("bench/topic/rules").resolve(file))) {
            return new Patterns(lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Pattern.compile(line.strip(), FLAGS))
                    .toList());
        }
    }

    /** How many of them are found. */
    int in(TopicText text) {
        int found = 0;
        for (var pattern : patterns) {
            found += finds(pattern, text) ? 1 : 0;
        }
        return found;
    }

    private static boolean finds(Pattern pattern, TopicText text) {
        return pattern.matcher(text.title()).find()
                || pattern.matcher(text.description()).find()
                || pattern.matcher(text.posts()).find()
                || pattern.matcher(text.page()).find();
    }
}
