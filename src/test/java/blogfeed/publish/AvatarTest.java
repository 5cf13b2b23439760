package blogfeed.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AvatarTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0};

    @TempDir
    Path folder;

    @Test
    void theNameOfBytesIsTheNetworksOwn() {
        assertThat(RawCid.of("hello world".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e");
    }

    @Test
    void aPictureOfTheUsualNameIsFoundAndItsBytesTellItsType() throws IOException {
        assertThat(Avatar.in(folder, Optional.empty())).isEmpty();
        Files.write(folder.resolve("avatar.jpg"), JPEG);
        assertThat(Avatar.in(folder, Optional.empty()).orElseThrow().type()).isEqualTo("image/jpeg");
        Files.write(folder.resolve("avatar.png"), PNG);
        assertThat(Avatar.in(folder, Optional.empty()).orElseThrow().type()).isEqualTo("image/png");
    }

    @Test
    void whatCantBeAnAvatarIsRefused() throws IOException {
        refused("missing.png", "there is no such file");
        Files.write(folder.resolve("text.png"), "<svg/>, and then some".getBytes(StandardCharsets.UTF_8));
        refused("text.png", "holds neither a PNG nor a JPEG image");
        Files.write(folder.resolve("large.png"), new byte[1_000_001]);
        refused("large.png", "may have 1,000,000 bytes, not 1,000,001");
    }

    private void refused(String name, String words) {
        assertThatThrownBy(() -> Avatar.in(folder, Optional.of(name)))
                .isInstanceOf(BadAvatarException.class)
                .hasMessageContaining(words);
    }
}
