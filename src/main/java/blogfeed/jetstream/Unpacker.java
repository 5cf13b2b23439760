package blogfeed.jetstream;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/**
 * Turns what came over the socket into a frame's bytes, in one array that is used over and over: as it is, or unpacked by
 * zstd with a dictionary. Lives on one thread.
 */
final class Unpacker implements AutoCloseable {
    /** Instead of a length: the frame is larger than any may be. */
    static final int TOO_LARGE = -1;

    /** Instead of a length: these are no bytes of the kind agreed on. */
    static final int UNREADABLE = -2;

    private static final int SMALLEST = 1 << 14;
    private static final int KEPT = 1 << 18;

    private final int largest;
    private final @Nullable ZstdDecompressCtx zstd;
    private byte[] packed = new byte[0];
    private byte[] bytes = new byte[SMALLEST];

    /** @param dictionary null where messages are not compressed */
    Unpacker(@Nullable ZstdDictionary dictionary, int largest) {
        this.largest = largest;
        zstd = dictionary == null ? null : new ZstdDecompressCtx().loadDict(dictionary.bytes());
    }

    boolean compressed() {
        return zstd != null;
    }

    /** The frame unpacked last, from 0 to the length that was returned. */
    byte[] bytes() {
        return bytes;
    }

    /** Unpacks a message; returns its length, {@link #TOO_LARGE} or {@link #UNREADABLE}. */
    int unpack(ByteBuf message, int from, int length) {
        if (zstd == null) {
            bytes = roomFor(length, bytes);
            message.getBytes(from, bytes, 0, length);
            return length;
        }
        packed = roomFor(length, packed);
        message.getBytes(from, packed, 0, length);
        return unpack(zstd, length);
    }

    private int unpack(ZstdDecompressCtx context, int length) {
        // Zero where the sender did not say, as it need not; then it is tried with more and more room.
        var told = Zstd.getFrameContentSize(packed, 0, length);
        if (told > largest) {
            return TOO_LARGE;
        }
        for (long room = Math.max(told, SMALLEST); ; room = Math.min(largest, room * 8)) {
            bytes = roomFor((int) room, bytes);
            try {
                return context.decompressByteArray(bytes, 0, bytes.length, packed, 0, length);
            } catch (ZstdException e) {
                if (e.getErrorCode() != Zstd.errDstSizeTooSmall()) {
                    return UNREADABLE;
                }
                if (bytes.length >= largest) {
                    return TOO_LARGE;
                }
            }
        }
    }

    /** An array of at least that size; one that a single huge message made large is given back. */
    private static byte[] roomFor(int length, byte[] before) {
        return before.length >= length && before.length <= Math.max(KEPT, length)
                ? before
                : new byte[Math.max(SMALLEST, length)];
    }

    @Override
    public void close() {
        if (zstd != null) {
            zstd.close();
        }
    }
}
