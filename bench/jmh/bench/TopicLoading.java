package bench;

import blogfeed.topic.Model;
import blogfeed.topic.ModelFile;
import blogfeed.topic.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a topic with its model. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TopicLoading {
    private static final Path TOPIC = Place.root().resolve("feeds/topics/llm/topic.yaml");

    /** By a JVM that has just started, as the program does. */
    @Benchmark
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Topic first(Cpu cpu) {
        return load(cpu);
    }

    /** The model alone, by a JVM that has just started. */
    @Benchmark
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Model model(Cpu cpu) throws IOException {
        cpu.times++;
        var file = ModelFile.beside(TOPIC);
        return ModelFile.parse(file, Files.readString(file));
    }

    /** When everything is compiled. */
    @Benchmark
    @Warmup(iterations = 30)
    @Measurement(iterations = 10)
    public Topic again(Cpu cpu) {
        return load(cpu);
    }

    private static Topic load(Cpu cpu) {
        cpu.times++;
        return Topic.read(TOPIC);
    }
}
