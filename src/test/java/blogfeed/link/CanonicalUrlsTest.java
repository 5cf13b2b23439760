package blogfeed.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanonicalUrlsTest {
    private static final List<String> URLS = List.of(
            "https://ada.example.com/one",
            "http://www.ada.example.com/a/./b/../c/?utm_source=x&q=1#top",
            "https://xn--bcher-kva.example/%7Ea/%zz?a=b&&c#!/route",
            "https://1.2.3.4/a b",
            "https://a_b.example./",
            "http://ben.example:8080/x?ref=1&y",
            "https://x.example/a-b-c/amp/index.php?b=2&a=%41",
            "https://keep.example/web/2026/https://x.example/a",
            "https://www.com/");
    private static final String LETTERS = "/\\.:@?#&=%-_wA0 \t\n\u00e9[]";

    @TempDir
    Path folder;

    /** The shorter way for plain names, against the way through OkHttp that reads every form. */
    @Test
    void aPlainNameMakesNoDifference() {
        SmallLists.in(folder);
        var canonical = HostLists.readCanonical(folder);
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            var url = changed(URLS.get(random.nextInt(URLS.size())), random);
            var found = canonical.of(url);
            assertThat(found).as("'%s', seed %d", url, seed).isEqualTo(canonical.ofAnyForm(url));
            found.ifPresent(once -> assertThat(canonical.of(once.toString()))
                    .as("'%s' again, seed %d", once, seed)
                    .contains(once));
        }
    }

    private static String changed(String url, Random random) {
        var text = new StringBuilder(url);
        for (int i = random.nextInt(4); i > 0; i--) {
            var at = random.nextInt(text.length() + 1);
            var letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
            text.replace(at, Math.min(text.length(), at + random.nextInt(2)), String.valueOf(letter));
        }
        return text.toString();
    }
}
