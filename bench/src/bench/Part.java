package bench;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A part of a stream, read from what {@link Frames} wrote: its frames mapped into memory, its index in arrays. */
record Part(ByteBuffer frames, int[] ends, byte[] subjects, long[] micros, long[] seqs) {
    private static final int ENTRY = Integer.BYTES + 1 + 2 * Long.BYTES;

    static Part read(Path folder, int number) throws IOException {
        var index = Frames.indexOf(folder, number);
        var count = (int) (Files.size(index) / ENTRY);
        var part = new Part(
                map(Frames.framesOf(folder, number)),
                new int[count],
                new byte[count],
                new long[count],
                new long[count]);
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(index), 1 << 20))) {
            for (int i = 0; i < count; i++) {
                part.ends[i] = in.readInt();
                part.subjects[i] = in.readByte();
                part.micros[i] = in.readLong();
                part.seqs[i] = in.readLong();
            }
        }
        return part;
    }

    private static ByteBuffer map(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    int size() {
        return ends.length;
    }

    int from(int event) {
        return event == 0 ? 0 : ends[event - 1];
    }
}
