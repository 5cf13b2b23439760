package blogfeed.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * The bundled sample. The same files always make the same lines.
 *
 * @param stream Jetstream v1 frames, one a line
 * @param truth what is to be expected of each linked article, one a line
 * @param pages what the linked addresses answer, one a line
 */
record Sample(List<String> stream, List<String> truth, List<String> pages) {

    static Sample generate() {
        var cast = Cast.read();
        var articles = Resources.articles();
        var frames = frames(cast, articles);
        return new Sample(
                Rewind.into(Timeline.of(frames)),
                Truth.lines(articles, Timeline.sorted(frames)),
                Pages.of(articles).stream().map(SamplePage::line).toList());
    }

    private static List<Frame> frames(Cast cast, List<SampleArticle> articles) {
        var answers = Resources.pairs("answers.txt").stream()
                .collect(groupingBy(line -> line[0], mapping(line -> line[1], toList())));
        var frames = new ArrayList<>(new Mentions(cast, new Crowd(cast, answers)).tell(articles));
        var chatter = new Chatter(cast).say(Resources.pairs("chatter.txt"));
        frames.addAll(chatter);
        frames.addAll(identities(cast));
        frames.addAll(statuses(cast));
        Resources.pairs("junk.txt").forEach(row -> frames.add(new Frame.Junk(StreamTime.parse(row[0]), row[1])));
        frames.addAll(new Noise(cast, chatter).around(frames));
        return frames;
    }

    /** Of every account told, and of some whose event tells no handle; late, when most of them have left a fact. */
    private static List<Frame> identities(Cast cast) {
        var random = new Random(5);
        var frames = new ArrayList<Frame>();
        for (var account : cast.all()) {
            if (account.told() || random.nextInt(8) == 0) {
                var from = StreamTime.END.minus(Duration.ofHours(5));
                frames.add(new Frame.Identity(StreamTime.between(from, StreamTime.END, random), account));
            }
        }
        return frames;
    }

    private static List<Frame> statuses(Cast cast) {
        return Resources.rows("account-changes.csv", ",").stream()
                .skip(1)
                .map(row -> (Frame) new Frame.Status(StreamTime.parse(row[1]), cast.named(row[0]), row[2]))
                .toList();
    }

    void write(Path folder) {
        try {
            Files.write(folder.resolve("stream.jsonl.gz"), zipped(text(stream)));
            Files.write(folder.resolve("pages.jsonl.gz"), zipped(text(pages)));
            Files.writeString(folder.resolve("truth.jsonl"), text(truth));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    /** Java's gzip header holds neither a time nor a name. */
    private static byte[] zipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
