package blogfeed.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.AtUri;
import blogfeed.model.Did;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RecordKeyHashTest {
    @Test
    void bytesAndValuesHashTheSame() {
        var uri = Frames.postUri(Frames.ANNA, "3kaaaaaaaaa22");
        var bytes = uri.getBytes(UTF_8);
        var didFrom = "at://".length();
        var rkeyFrom = uri.lastIndexOf('/') + 1;
        assertThat(RecordKeyHash.of(bytes, didFrom, uri.indexOf('/', didFrom), rkeyFrom, bytes.length))
                .isEqualTo(RecordKeyHash.of(AtUri.parse(uri).orElseThrow()))
                .isEqualTo(RecordKeyHash.of(new Did(Frames.ANNA), "3kaaaaaaaaa22"));
    }

    @Test
    void whereTheDidEndsCounts() {
        assertThat(RecordKeyHash.of(new Did("did:web:a"), "bc"))
                .isNotEqualTo(RecordKeyHash.of(new Did("did:web:ab"), "c"));
    }

    @Test
    void lowBitsAreSpreadEvenly() {
        var slots = IntStream.range(0, 10_000)
                .mapToLong(i -> RecordKeyHash.of(new Did(Frames.ANNA), "3kaaaaaaa" + i) & 1023)
                .distinct()
                .count();
        assertThat(slots).isGreaterThan(1_000);
    }
}
