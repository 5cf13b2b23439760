package blogfeed.learn;

import blogfeed.topic.TopicText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Regular expressions as other feed generators go by: a yes where any of them finds something in title, description,
 * main text or posts.
 */
public final class PatternRule implements Rule {
    /** Of each text only the beginning is searched. */
    static final int LONGEST_TEXT = 6000;

    /** One or two seconds' work; an innocent pattern needs a thousandth of it. */
    private static final int MOST_LOOKS = 200_000_000;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private final String name;
    private final String file;
    private final int mostLooks;
    private final List<Line> lines = new ArrayList<>();

    private record Line(int number, Pattern pattern) {}

    private PatternRule(Path file, int mostLooks) {
        this.name = String.valueOf(file.getFileName());
        this.file = file.toString();
        this.mostLooks = mostLooks;
    }

    /**
     * Reads a file of patterns of Java, one a line, in any case; empty lines and those that begin with {@code #} are left
     * out.
     *
     * @throws BadRuleException when the file can't be read, holds no pattern, or one that is none
     */
    public static PatternRule read(Path file) {
        return read(file, MOST_LOOKS);
    }

    static PatternRule read(Path file, int mostLooks) {
        var rule = new PatternRule(file, mostLooks);
        var texts = rule.texts(file);
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i).strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                rule.lines.add(rule.line(i + 1, text));
            }
        }
        if (rule.lines.isEmpty()) {
            throw rule.bad(0, "holds no pattern");
        }
        return rule;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean accepts(TopicText text) {
        return Stream.of(text.title(), text.description(), text.posts(), text.page())
                .map(each -> each.substring(0, Math.min(each.length(), LONGEST_TEXT)))
                .anyMatch(each -> lines.stream().anyMatch(line -> finds(line, each, text.url())));
    }

    private boolean finds(Line line, String text, String url) {
        Matcher matcher = line.pattern().matcher(new CountedText(text, mostLooks));
        try {
            return matcher.find();
        } catch (CountedText.TooManyLooks | StackOverflowError e) {
            throw bad(
                    line.number(),
                    "the pattern takes too long on " + url
                            + ": it tries the same letters in too many ways, as repetitions inside repetitions do");
        }
    }

    private Line line(int number, String text) {
        try {
            return new Line(number, Pattern.compile(text, FLAGS));
        } catch (PatternSyntaxException e) {
            var where = e.getIndex() < 0 ? "" : " at character " + (e.getIndex() + 1);
            throw bad(number, "'" + text + "' is no regular expression: " + e.getDescription() + where);
        }
    }

    private List<String> texts(Path path) {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (NoSuchFileException e) {
            throw bad(0, "there is no such file");
        } catch (IOException e) {
            throw bad(0, "can't be read: " + e.getMessage());
        }
    }

    private BadRuleException bad(int line, String problem) {
        return new BadRuleException(file, line, problem);
    }
}
