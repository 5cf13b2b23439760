package blogfeed.jetstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdOutputStream;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class UnpackerTest {
    private static final int LARGEST = 1 << 20;

    private static String text(Unpacker unpacker, int length) {
        return new String(unpacker.bytes(), 0, length, UTF_8);
    }

    private static Buffer packed(String text) {
        try (var zstd = new ZstdCompressCtx().loadDict(Dictionary.trained().bytes())) {
            return Buffer.buffer(zstd.compress(text.getBytes(UTF_8)));
        }
    }

    @Test
    void messagesComeOutAsTheyWere() {
        try (var plain = new Unpacker(null, LARGEST);
                var zstd = new Unpacker(Dictionary.trained(), LARGEST)) {
            for (var text : new String[] {"{}", Dictionary.sample(1), "x".repeat(300_000), Dictionary.sample(2), ""}) {
                assertThat(text(plain, plain.unpack(Buffer.buffer(text)))).isEqualTo(text);
                assertThat(text(zstd, zstd.unpack(packed(text)))).isEqualTo(text);
            }
        }
    }

    @Test
    void aMessageThatDoesNotTellItsSizeIsUnpackedToo() throws IOException {
        var text = "a long story ".repeat(20_000);
        var out = new ByteArrayOutputStream();
        try (var zstd = new ZstdOutputStream(out)) {
            zstd.setDict(Dictionary.trained().bytes());
            zstd.write(text.getBytes(UTF_8));
        }
        assertThat(Zstd.getFrameContentSize(out.toByteArray())).isLessThanOrEqualTo(0);
        try (var zstd = new Unpacker(Dictionary.trained(), LARGEST)) {
            assertThat(text(zstd, zstd.unpack(Buffer.buffer(out.toByteArray()))))
                    .isEqualTo(text);
        }
    }

    /** A few bytes may claim to be many, truly or not. */
    @Test
    void aBombIsRefusedBeforeItGoesOff() throws IOException {
        var bomb = new byte[LARGEST + 1];
        var untold = new ByteArrayOutputStream();
        try (var zstd = new ZstdOutputStream(untold)) {
            zstd.write(bomb);
        }
        try (var zstd = new Unpacker(Dictionary.trained(), LARGEST)) {
            assertThat(zstd.unpack(Buffer.buffer(Zstd.compress(bomb)))).isEqualTo(Unpacker.TOO_LARGE);
            assertThat(zstd.unpack(Buffer.buffer(untold.toByteArray()))).isEqualTo(Unpacker.TOO_LARGE);
            assertThat(text(zstd, zstd.unpack(packed("after that")))).isEqualTo("after that");
        }
    }

    @Test
    void junkAndForeignDictionariesAreNotUnpacked() {
        try (var zstd = new Unpacker(Dictionary.trained(), LARGEST);
                var other = new Unpacker(Dictionary.another(), LARGEST)) {
            assertThat(zstd.unpack(Buffer.buffer("{\"kind\":\"commit\"}"))).isEqualTo(Unpacker.UNREADABLE);
            assertThat(other.unpack(packed(Dictionary.sample(3)))).isEqualTo(Unpacker.UNREADABLE);
            var broken = packed(Dictionary.sample(3));
            broken.setByte(broken.length() - 1, (byte) (broken.getByte(broken.length() - 1) + 1));
            assertThat(zstd.unpack(broken.getBuffer(0, broken.length() - 2))).isEqualTo(Unpacker.UNREADABLE);
        }
    }

    @Test
    void aDictionaryIsToldFromOtherFiles() {
        assertThat(ZstdDictionary.parse(Dictionary.trained().bytes()))
                .map(ZstdDictionary::id)
                .contains(Dictionary.trained().id());
        assertThat(ZstdDictionary.parse(new byte[10_000])).isEmpty();
        assertThat(ZstdDictionary.parse("short".getBytes(UTF_8))).isEmpty();
    }
}
