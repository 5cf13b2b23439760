package blogfeed.learn;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8, none of them longer than memory bears. */
final class TextLines {
    static final int LONGEST = 4_000_000;

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final InputStream in;
    private final String name;
    private long number;

    TextLines(InputStream in, String name) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.name = name;
    }

    /** The number of the line given last, from 1. */
    long number() {
        return number;
    }

    @Nullable
    String next() throws IOException {
        int next = in.read();
        if (next < 0) {
            return null;
        }
        number++;
        var bytes = new ByteArrayOutputStream(8192);
        while (next >= 0 && next != '\n') {
            if (bytes.size() >= LONGEST) {
                throw new BadExampleException(name, number, "the line is longer than 4 MB; one line holds one example");
            }
            bytes.write(next);
            next = in.read();
        }
        return text(bytes.toByteArray());
    }

    private String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadExampleException(
                    name, number, "the line is not UTF-8; save the file as UTF-8, or delete a line that breaks off");
        }
    }
}
