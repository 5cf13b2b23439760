package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What scoring a text for a topic costs, beside searching it by regular expressions and only reading it. */
final class Scoring {
    private static final String HELP = """
        usage: bench/scoring [--rounds N] [--seconds N] [--only 'TEXT,TEXT'] [--profiler NAME]

        Scores articles of 6,000 characters and cards, both in four languages, for the topic llm, by JMH, at the launcher's
        flags. Measures the CPU of one text, beside regular expressions on the same text and only folding it.

          --rounds N         how often everything is measured in turn, each time by a JVM of its own (default 3)
          --seconds N        for each measurement; twice as many before it, for warming up (default 1)
          --only TEXT,TEXT   of 'page en', 'card zh' and so on (default: all)
          --profiler NAME    of JMH, such as stack or gc: shows its report, scores only, and prints no table
        """;

    private static final String BENCHMARKS = TopicScoring.class.getName() + ".";

    private final Map<String, Figures> figures = new LinkedHashMap<>();
    private final List<String> flags = new ArrayList<>(Place.launcherFlags());
    private final int seconds;
    private final String[] only;

    private Scoring(int seconds, String only) {
        this.seconds = seconds;
        this.only = only.isEmpty() ? new String[0] : only.split(",");
        flags.add("-Dbench.root=" + Place.root());
    }

    public static void main(String[] given) throws IOException, RunnerException {
        var arguments = new Arguments(given);
        if (arguments.flag("--help")) {
            System.out.print(HELP);
            return;
        }
        try {
            measure(arguments);
        } catch (Failed e) {
            Say.line("%s", e.getMessage());
            System.exit(1);
        }
    }

    private static void measure(Arguments arguments) throws IOException, RunnerException {
        int rounds = arguments.number("--rounds", 3);
        var profiler = arguments.text("--profiler", "");
        var scoring = new Scoring(arguments.number("--seconds", 1), arguments.text("--only", ""));
        arguments.refuseOthers();
        if (!profiler.isEmpty()) {
            scoring.profile(profiler);
            return;
        }
        for (int round = 1; round <= rounds; round++) {
            Say.line("round %d of %d", round, rounds);
            scoring.round();
        }
        scoring.print();
    }

    private void profile(String profiler) throws RunnerException {
        new Runner(timed(new OptionsBuilder().include(Pattern.quote(BENCHMARKS + "scored")))
                        .addProfiler(profiler)
                        .build())
                .run();
    }

    private void round() throws RunnerException {
        note(timed(new OptionsBuilder().include(Pattern.quote(BENCHMARKS))));
        note(new OptionsBuilder().include(Pattern.quote(TopicLoading.class.getName())));
    }

    private ChainedOptionsBuilder timed(ChainedOptionsBuilder options) {
        var texts = only.length == 0 ? options : options.param("text", only);
        return texts.warmupIterations(2)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(1)
                .measurementTime(TimeValue.seconds(seconds))
                .forks(1)
                .jvmArgs(flags.toArray(new String[0]));
    }

    private void note(ChainedOptionsBuilder options) throws RunnerException {
        var once = options.forks(1)
                .jvmArgs(flags.toArray(new String[0]))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        new Runner(once)
                .run()
                .forEach(result -> figures(name(result)).add(cpu(result)));
    }

    /** In the unit of the benchmark, for each time. */
    private static double cpu(RunResult result) {
        var counted = result.getSecondaryResults();
        var nanos = counted.get("nanos").getScore() / counted.get("times").getScore();
        return nanos / result.getParams().getTimeUnit().toNanos(1);
    }

    private static String name(RunResult result) {
        var benchmark = result.getParams().getBenchmark();
        var text = result.getParams().getParam("text");
        return benchmark.substring(benchmark.lastIndexOf('.') + 1) + (text == null ? "" : " " + text);
    }

    private Figures figures(String name) {
        return figures.computeIfAbsent(name, any -> new Figures());
    }

    private void print() throws IOException {
        var table = new Table(
                "text",
                "scored, µs",
                "only the score, µs",
                "of folded and cut",
                "of naive rules",
                "of peers' rules",
                "folded and cut, µs");
        figures.keySet().stream()
                .filter(name -> name.startsWith("scored "))
                .map(name -> name.substring("scored ".length()))
                .forEach(text -> row(table, text));
        System.out.println();
        table.print();
        System.out.printf(
                "Loading the topic: %s ms in a JVM just started, %s ms when all is compiled. Its model: %s ms, %,d bytes.%n",
                figures("first").text(0),
                figures("again").text(1),
                figures("model").text(0),
                Files.size(Place.root().resolve("feeds/topics/llm/model.txt")));
    }

    private void row(Table table, String text) {
        var score = figures("onlyTheScore " + text);
        table.row(
                text,
                figures("scored " + text).text(1),
                score.text(1),
                score.over(figures("foldedAndCut " + text)).text(2),
                score.over(figures("naive " + text)).text(2),
                score.over(figures("peers " + text)).text(2),
                figures("foldedAndCut " + text).text(1));
    }
}
