package blogfeed.jetstream;

import static java.nio.charset.StandardCharsets.UTF_8;

import blogfeed.wire.Frames;
import blogfeed.wire.SecondFrames;
import blogfeed.wire.Wire;
import com.github.luben.zstd.ZstdDictTrainer;
import java.util.Random;

/** Dictionaries trained on frames about people who do not exist. */
final class Dictionary {
    private static final ZstdDictionary ONE = train(1);
    private static final ZstdDictionary OTHER = train(2);

    private Dictionary() {}

    static ZstdDictionary trained() {
        return ONE;
    }

    static ZstdDictionary another() {
        return OTHER;
    }

    /** A frame like those it was trained on. */
    static String sample(int seed) {
        var random = new Random(seed);
        var rkey = "3k"
                + Long.toString(random.nextLong(1L << 62, Long.MAX_VALUE), 36).substring(0, 9);
        return SecondFrames.commit(
                Frames.ANNA,
                "create",
                Wire.LIKE,
                rkey,
                "{\"$type\":\"app.bsky.feed.like\",\"subject\":{\"uri\":\"at://" + Frames.BEN + "/app.bsky.feed.post/"
                        + rkey + "\"}}",
                random.nextInt(1_000_000),
                Frames.START + random.nextInt(1_000_000));
    }

    private static ZstdDictionary train(int seed) {
        var trainer = new ZstdDictTrainer(1 << 20, 8 << 10);
        for (int i = 0; i < 1_500; i++) {
            trainer.addSample(sample(seed * 10_000 + i).getBytes(UTF_8));
        }
        var bytes = trainer.trainSamples();
        // the id follows the magic number, little end first
        bytes[4] = (byte) seed;
        return ZstdDictionary.parse(bytes).orElseThrow();
    }
}
