package blogfeed.cli;

import blogfeed.learn.Contributions;
import blogfeed.learn.Question;
import java.util.Locale;

/** A question for a person at a terminal. */
final class QuestionText {
    private static final int TITLE = 300;
    private static final int DESCRIPTION = 400;
    private static final int PAGE = 400;
    private static final int POST = 280;
    private static final int POSTS = 3;

    private final StringBuilder text = new StringBuilder();

    private QuestionText() {}

    /** @param mark the score that feeds want */
    static String of(Question question, int number, int count, double mark) {
        var writer = new QuestionText();
        writer.text.append("\n%,d of %,d\n".formatted(number, count));
        writer.add("", "", title(question), TITLE);
        writer.add("  ", "", question.article().url(), Integer.MAX_VALUE);
        writer.add("  ", "", facts(question), Integer.MAX_VALUE);
        writer.add("  ", "description: ", question.text().description(), DESCRIPTION);
        writer.add("  ", "page: ", question.text().page(), PAGE);
        question.posts().stream().limit(POSTS).forEach(post -> writer.add("  ", "post: ", post, POST));
        writer.score(question, mark);
        return writer.text.toString();
    }

    private static String title(Question question) {
        return question.text().title().isBlank()
                ? "(no title)"
                : question.text().title();
    }

    private static String facts(Question question) {
        var article = question.article();
        var language = article.language() == null ? "" : ", in " + article.language();
        var day = question.published() == null
                ? ", first mentioned " + article.firstMentionAt().toString().substring(0, 10)
                : ", published " + question.published();
        return article.target().kind() + " of " + article.target().site() + language + day;
    }

    private void score(Question question, double mark) {
        var score = question.score();
        text.append(String.format(
                Locale.ROOT,
                "  about %s: %.2f by its %s (a feed wants %.2f)%n",
                score.topic(),
                score.value(),
                score.evidence(),
                mark));
        add("    ", "for: ", Contributions.forIt(score), Integer.MAX_VALUE);
        add("    ", "against: ", Contributions.against(score), Integer.MAX_VALUE);
    }

    /** Adds a paragraph; nothing where there is nothing to say. */
    private void add(String indent, String label, String words, int most) {
        if (!words.isBlank()) {
            Wrapping.lines(label + words, most == Integer.MAX_VALUE ? most : most + label.length())
                    .forEach(line -> text.append(indent).append(line).append('\n'));
        }
    }
}
