package blogfeed.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {
    @TempDir
    Path folder;

    private static void refuses(boolean sample, @Nullable String source, @Nullable String speed, String message) {
        assertThatThrownBy(() -> Source.of(sample, source, speed))
                .isInstanceOf(BadConfigException.class)
                .hasMessageContaining(message);
    }

    private String file() throws IOException {
        return Files.writeString(folder.resolve("stream.jsonl"), "").toString();
    }

    @Test
    void theNetworkUnlessSomethingElseIsAskedFor() throws IOException {
        assertThat(Source.of(false, null, null)).isEqualTo(new Source.Live());
        assertThat(Source.of(true, null, null)).isEqualTo(new Source.Sample());
        assertThat(Source.of(false, "-", null)).isEqualTo(new Source.Recording("-", 0));
        assertThat(Source.of(false, file(), null)).isEqualTo(new Source.Recording(file(), 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ws://localhost:6008/subscribe", "wss://jetstream.example/subscribe?wantedDids=a,b&cursor=5"})
    void anAddressIsASocketWhateverItAsksFor(String address) {
        assertThat(Source.of(false, address, null)).isEqualTo(new Source.Socket(URI.create(address)));
    }

    @Test
    void onlyTheLiveStreamHasTheClockOfTheWall() throws IOException {
        assertThat(Source.of(false, null, null).bringsItsClock()).isFalse();
        assertThat(Source.of(true, null, null).bringsItsClock()).isTrue();
        assertThat(Source.of(false, file(), null).bringsItsClock()).isTrue();
        assertThat(Source.of(false, "ws://a", null).bringsItsClock()).isTrue();
    }

    @Test
    void onlyTheSampleHasAFolderOfItsOwn() throws IOException {
        assertThat(new Source.Sample().folderIn(folder)).isEqualTo(folder.resolve("sample"));
        assertThat(new Source.Live().folderIn(folder)).isEqualTo(folder);
        assertThat(Source.of(false, file(), null).folderIn(folder)).isEqualTo(folder);
    }

    @Test
    void aRecordingMayBePlayedAtAPace() throws IOException {
        assertThat(Source.of(false, file(), "1x")).isEqualTo(new Source.Recording(file(), 1));
        assertThat(Source.of(false, "-", "0.5x")).isEqualTo(new Source.Recording("-", 0.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1", "0x", "0.0x", "-1x", "1X", "fast", "1.x", "1e3x", "99999999x"})
    void aPaceIsAMultipleOfRealTime(String speed) {
        refuses(false, "-", speed, "--speed must be a multiple of real time such as 1x or 60x, not '" + speed + "'");
    }

    @Test
    void whatExcludesEachOtherIsRefused() {
        refuses(true, "-", null, "--sample and --source exclude each other");
        refuses(false, null, "1x", "--speed needs a recording to play");
        refuses(true, null, "1x", "--speed needs a recording to play");
        refuses(false, "ws://a.org", "1x", "ws://a.org sets its own pace");
    }

    @Test
    void whatCannotBeReadIsRefusedAtOnce() {
        refuses(false, "no/such.jsonl", null, "--source must be a file that can be read");
        refuses(false, folder.toString(), null, "--source must be a file that can be read");
        refuses(false, "", null, "--source must be a file that can be read");
        refuses(false, "https://a.org/stream.jsonl", null, "--source must be an address such as wss://");
        refuses(false, "ws://", null, "--source must be an address such as wss://");
    }
}
