package blogfeed.jetstream;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * A dictionary that messages are compressed with, as <a href="https://www.rfc-editor.org/rfc/rfc8878#section-5">RFC 8878,
 * section 5</a> lays down.
 */
public final class ZstdDictionary {
    private static final int MAGIC = 0xEC30A437;
    private static final int SHORTEST = 256;

    private final long id;
    private final byte[] bytes;

    private ZstdDictionary(long id, byte[] bytes) {
        this.id = id;
        this.bytes = bytes;
    }

    /** Empty if these bytes are no dictionary. */
    static Optional<ZstdDictionary> parse(byte[] bytes) {
        if (bytes.length < SHORTEST) {
            return Optional.empty();
        }
        var head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (head.getInt() != MAGIC) {
            return Optional.empty();
        }
        var id = Integer.toUnsignedLong(head.getInt());
        return id == 0 ? Optional.empty() : Optional.of(new ZstdDictionary(id, bytes.clone()));
    }

    /** As it says of itself: from 1 to 2³²−1. */
    long id() {
        return id;
    }

    byte[] bytes() {
        return bytes;
    }
}
