package bench;

import blogfeed.model.TopicScore;
import blogfeed.text.Folded;
import blogfeed.text.Words;
import blogfeed.topic.Topic;
import blogfeed.topic.TopicText;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What is done with one text, in turn with others of its kind: by the topic, by rules, and not at all. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TopicScoring {
    private static final int TEXTS = 16;

    @Param({"page en", "page de", "page zh", "page ja", "card en", "card de", "card zh", "card ja"})
    public String text = "";

    private Topic topic;
    private Patterns naivePatterns;
    private Patterns peersPatterns;
    private List<TopicText> texts;
    private int next;
    private int words;

    @Setup
    public void read() throws IOException {
        var kind = text.split(" ");
        topic = Topic.read(Place.root().resolve("feeds/topics/llm/topic.yaml"));
        naivePatterns = Patterns.read("naive.txt");
        peersPatterns = Patterns.read("peers.txt");
        texts = Article.several(kind[1], kind[0].equals("page"), TEXTS);
    }

    private TopicText next(Cpu cpu) {
        cpu.times++;
        next = next + 1 & TEXTS - 1;
        return texts.get(next);
    }

    /** As every kept article is: with what moved the score. */
    @Benchmark
    public TopicScore scored(Cpu cpu) {
        return topic.score(next(cpu));
    }

    /** As at the gate. */
    @Benchmark
    public double onlyTheScore(Cpu cpu) {
        return topic.logOdds(next(cpu));
    }

    /** The least that must be done with a text: no word of it is looked up. */
    @Benchmark
    public int foldedAndCut(Cpu cpu) {
        var each = next(cpu);
        return words(each.title()) + words(each.description()) + words(each.posts()) + words(each.page());
    }

    @Benchmark
    public int naive(Cpu cpu) {
        return naivePatterns.in(next(cpu));
    }

    @Benchmark
    public int peers(Cpu cpu) {
        return peersPatterns.in(next(cpu));
    }

    private int words(String each) {
        return Words.in(Folded.of(each, each.length()), (letters, from, to, hash) -> words += letters[from]);
    }
}
