package blogfeed.cli;

import blogfeed.learn.ExampleWriter;
import blogfeed.learn.Lessons;
import blogfeed.learn.Question;
import blogfeed.learn.Undecided;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks one question after another. Every answer is on the disk before the next question is asked. */
final class Teaching {
    private static final String HELP = "y yes · n no · s skip · b back: takes the last answer back · q quit";

    private final Lessons lessons;
    private final List<Undecided> order;
    private final double mark;
    private final ExampleWriter writer;
    private final BufferedReader in;
    private final PrintWriter out;
    private final Deque<Reply> replies = new ArrayDeque<>();
    private int next;

    /** @param yes null where the question was skipped */
    private record Reply(int number, @Nullable Boolean yes) {}

    /**
     * @param order what to ask about, in this order
     * @param mark the score that feeds want
     */
    Teaching(
            Lessons lessons,
            List<Undecided> order,
            double mark,
            ExampleWriter writer,
            BufferedReader in,
            PrintWriter out) {
        this.lessons = lessons;
        this.order = order;
        this.mark = mark;
        this.writer = writer;
        this.in = in;
        this.out = out;
    }

    /** Asks until there is no question, no answer, or enough. */
    void ask() throws IOException {
        out.println(HELP);
        boolean more = true;
        while (more && next < order.size()) {
            var question = lessons.question(order.get(next).id());
            more = question.isPresent() ? ask(question.get()) : pass();
        }
    }

    /** How many were answered so. */
    long answered(boolean yes) {
        return replies.stream()
                .filter(each -> Optional.ofNullable(each.yes()).equals(Optional.of(yes)))
                .count();
    }

    /** What is not mentioned any more since the questions were put in order is not asked about. */
    private boolean pass() {
        next++;
        return true;
    }

    private boolean ask(Question question) throws IOException {
        out.print(QuestionText.of(question, next + 1, order.size(), mark));
        while (true) {
            out.print("about " + question.score().topic() + "? [y/n/s/b/q] ");
            out.flush();
            var line = in.readLine();
            switch (line == null ? "q" : line.strip().toLowerCase(Locale.ROOT)) {
                case "y", "yes" -> {
                    return answer(question, true);
                }
                case "n", "no" -> {
                    return answer(question, false);
                }
                case "s", "skip" -> {
                    return goOn(null);
                }
                case "b", "back" -> {
                    if (back()) {
                        return true;
                    }
                }
                case "q", "quit" -> {
                    out.println();
                    return false;
                }
                default -> out.println(HELP);
            }
        }
    }

    private boolean answer(Question question, boolean yes) {
        writer.write(question.answered(yes));
        return goOn(yes);
    }

    private boolean goOn(@Nullable Boolean yes) {
        replies.push(new Reply(next, yes));
        next++;
        return true;
    }

    private boolean back() {
        if (replies.isEmpty()) {
            out.println("there is no answer to take back");
            return false;
        }
        var last = replies.peek();
        if (last.yes() != null && !writer.takeBack()) {
            out.println("the file was changed by somebody else since: nothing is taken back");
            return false;
        }
        replies.pop();
        next = last.number();
        return true;
    }
}
