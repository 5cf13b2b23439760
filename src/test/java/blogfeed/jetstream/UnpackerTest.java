package blogfeed.jetstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdOutputStream;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class UnpackerTest {
    private static final int LARGEST = 1 << 20;

    private static String text(Unpacker unpacker, int length) {
        return new String(unpacker.bytes(), 0, length, UTF_8);
    }

    private static int unpack(Unpacker unpacker, ByteBuf message) {
        return unpacker.unpack(message, message.readerIndex(), message.readableBytes());
    }

    private static ByteBuf bytes(String text) {
        return Unpooled.copiedBuffer(text, UTF_8);
    }

    private static ByteBuf packed(String text) {
        try (var zstd = new ZstdCompressCtx().loadDict(Dictionary.trained().bytes())) {
            return Unpooled.wrappedBuffer(zstd.compress(text.getBytes(UTF_8)));
        }
    }

    @Test
    void messagesComeOutAsTheyWere() {
        try (var plain = new Unpacker(null, LARGEST);
                var zstd = new Unpacker(Dictionary.trained(), LARGEST)) {
            for (var text : new String[] {"{}", Dictionary.sample(1), "x".repeat(300_000), Dictionary.sample(2), ""}) {
                assertThat(text(plain, unpack(plain, bytes(text)))).isEqualTo(text);
                assertThat(text(zstd, unpack(zstd, packed(text)))).isEqualTo(text);
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
            assertThat(text(zstd, unpack(zstd, Unpooled.wrappedBuffer(out.toByteArray()))))
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
            assertThat(unpack(zstd, Unpooled.wrappedBuffer(Zstd.compress(bomb))))
                    .isEqualTo(Unpacker.TOO_LARGE);
            assertThat(unpack(zstd, Unpooled.wrappedBuffer(untold.toByteArray())))
                    .isEqualTo(Unpacker.TOO_LARGE);
            assertThat(text(zstd, unpack(zstd, packed("after that")))).isEqualTo("after that");
        }
    }

    @Test
    void junkAndForeignDictionariesAreNotUnpacked() {
        try (var zstd = new Unpacker(Dictionary.trained(), LARGEST);
                var other = new Unpacker(Dictionary.another(), LARGEST)) {
            assertThat(unpack(zstd, bytes("{\"kind\":\"commit\"}"))).isEqualTo(Unpacker.UNREADABLE);
            assertThat(unpack(other, packed(Dictionary.sample(3)))).isEqualTo(Unpacker.UNREADABLE);
            var broken = packed(Dictionary.sample(3));
            broken.setByte(broken.readableBytes() - 1, (byte) (broken.getByte(broken.readableBytes() - 1) + 1));
            assertThat(unpack(zstd, broken.slice(0, broken.readableBytes() - 2)))
                    .isEqualTo(Unpacker.UNREADABLE);
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
