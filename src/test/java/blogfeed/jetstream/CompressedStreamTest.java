package blogfeed.jetstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class CompressedStreamTest {
    private final LiveStreams streams = new LiveStreams();

    @TempDir
    Path folder;

    private ArchiveHost host;

    @BeforeEach
    void open() throws Exception {
        streams.compression = Compression.USUAL;
        host = streams.closing(new ArchiveHost(streams.vertx, 1, 0));
        IntStream.range(0, 100).forEach(host::happens);
    }

    @AfterEach
    void closeAll() throws Exception {
        streams.close();
    }

    private void reads(int times, JetstreamClient client) throws InterruptedException {
        assertThat(streams.times(client, times)).hasSizeGreaterThanOrEqualTo(times);
    }

    @Test
    void theDictionaryIsFetchedAndUsed() throws Exception {
        host.compressWith(Dictionary.trained());
        var client = streams.client(null, false, host.second());
        reads(100, client);
        assertThat(client.status().bytes()).as("on the wire").isLessThan(100 * 200);
        assertThat(client.status().reconnects()).isZero();
    }

    @Test
    void aServerWithoutOneIsReadUncompressed() throws Exception {
        reads(100, streams.client(null, false, host.second()));
        assertThat(host.asked()).hasSize(2).first().isEqualTo("-DictionaryNotFound");
    }

    @Test
    void aChangedDictionaryIsFetchedAnewAtOnce() throws Exception {
        host.compressWith(Dictionary.trained());
        var client = streams.client(null, false, host.second());
        reads(100, client);
        host.compressWith(Dictionary.another());
        host.cut();
        reads(100, client);
        assertThat(client.status().bytes()).isLessThan(200 * 200);
        assertThat(host.asked()).contains("-UnknownZstdDictionary");
        assertThat(client.status().reconnects()).as("the cut").isEqualTo(1);
    }

    @Test
    void whatCanNotBeUnpackedIsReadUncompressed() throws Exception {
        host.compressWith(Dictionary.trained());
        host.serveGarbage(true);
        var client = streams.client(null, false, host.second());
        reads(100, client);
        assertThat(client.status().lastError()).contains("can't be unpacked");
        assertThat(client.status().endpoint()).isEqualTo(host.second().toString());
    }

    @Test
    void whoWantsNoneAsksForNone() throws Exception {
        streams.compression = Compression.NONE;
        host.compressWith(Dictionary.trained());
        var client = streams.client(null, false, host.second());
        reads(100, client);
        assertThat(client.status().bytes()).isGreaterThan(100 * 250);
    }

    @Test
    void theFirstWireNeedsTheOperatorsFile() throws IOException {
        var file = Files.write(folder.resolve("d.zdict"), Dictionary.trained().bytes());
        assertThat(Compression.withFirstWire(file).ofFirstWire()).isPresent();
        var other = Files.writeString(folder.resolve("other"), "no dictionary");
        assertThatThrownBy(() -> Compression.withFirstWire(other))
                .isInstanceOf(UnusableDictionaryException.class)
                .hasMessageContaining("is not a zstd dictionary");
        assertThatThrownBy(() -> Compression.withFirstWire(folder.resolve("none")))
                .isInstanceOf(UnusableDictionaryException.class)
                .hasMessageContaining("can't be read");
    }
}
