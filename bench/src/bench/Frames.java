package bench;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictTrainer;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes events as ready websocket frames, and beside them an index of what each is, where it ends and when it was. */
final class Frames implements AutoCloseable {
    private static final int LEVEL = 3;
    private static final int DICTIONARY = 110 * 1024;
    private static final int SAMPLES = 12 << 20;

    private final Wire wire;
    private final @Nullable ZstdCompressCtx zstd;
    private final DataOutputStream frames;
    private final DataOutputStream index;

    /** @param dictionary to compress with, or null for frames of text */
    Frames(Path folder, int part, Wire wire, byte @Nullable [] dictionary) throws IOException {
        this.wire = wire;
        zstd = dictionary == null ? null : new ZstdCompressCtx();
        if (zstd != null) {
            zstd.setLevel(LEVEL);
            zstd.loadDict(new ZstdDictCompress(dictionary, LEVEL));
        }
        frames = open(framesOf(folder, part));
        index = open(indexOf(folder, part));
    }

    static Path framesOf(Path folder, int part) {
        return folder.resolve(part + ".frames");
    }

    static Path indexOf(Path folder, int part) {
        return folder.resolve(part + ".index");
    }

    /** A dictionary for the events of that wire, trained as its servers train theirs: on what the stream is like. */
    static byte[] trainDictionary(Events events) {
        var trainer = new ZstdDictTrainer(SAMPLES, DICTIONARY);
        while (trainer.addSample(bytes(Wire.V2, events.next()))) {}
        return trainer.trainSamples();
    }

    void add(Event event) throws IOException {
        var text = bytes(wire, event);
        var payload = zstd == null ? text : zstd.compress(text);
        frames.writeByte(zstd == null ? 0x81 : 0x82);
        if (payload.length < 126) {
            frames.writeByte(payload.length);
        } else {
            frames.writeByte(126);
            frames.writeShort(payload.length);
        }
        frames.write(payload);
        index.writeInt(frames.size());
        index.writeByte(event.subject());
        index.writeLong(event.micros());
        index.writeLong(event.seq());
    }

    private static byte[] bytes(Wire wire, Event event) {
        return wire.text(event).getBytes(StandardCharsets.UTF_8);
    }

    private static DataOutputStream open(Path file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20));
    }

    @Override
    public void close() throws IOException {
        frames.close();
        index.close();
        if (zstd != null) {
            zstd.close();
        }
    }
}
