package blogfeed.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every URL, with the lists as shipped: tried on the cases of all rules, changed and put together. */
class CanonicalUrlPropertiesTest {
    private static final int URLS = 15_000;
    private static final Path HOSTS = Path.of("feeds", "hosts");
    private static final HostLists LISTS = HostLists.read(HOSTS);
    private static final CanonicalUrls CANONICAL = HostLists.readCanonical(HOSTS);
    private static final List<String> PIECES = List.of(
            "/¦//¦/amp¦/amp/¦/index.html¦/index.php¦/~ada¦/@ada¦/p/¦/m/¦/a-b-c¦/comments¦..¦/../¦/./¦%2e%2e¦%2F¦%2f¦%3a¦%41"
                    .concat(
                            "¦%¦%4¦%E3%81%82¦あ¦?¦&¦&amp;¦=¦amp=1¦utm_source=x¦b=2¦a=1¦url=¦u=¦q=¦to=¦https://¦http:/¦https%3A%2F%2F")
                    .concat(
                            "¦aHR0cHM6Ly94LmV4YW1wbGUv¦x.example¦ada.medium.com¦medium.com¦substack.com¦youtu.be¦archive.ph")
                    .concat(
                            "¦web.archive.org/web/2026/¦href.li/?¦x-example.translate.goog¦#¦#/a¦#!b¦:80¦:8080¦@¦a:b@¦\\¦;¦+¦ ¦\t¦\0")
                    .concat("¦1a2b3c4d5e6f¦abcdefghijk¦2401.00001¦.¦-¦_¦www.¦WWW.¦A¦9¦😀¦\ud800")
                    .split("¦", -1));

    /** The same URLs in every run, and new ones; a failure names its seed. */
    static Stream<Long> seeds() {
        return Stream.of(20261125L, System.nanoTime());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyUrlHasOneNameThatIsItsOwn(long seed) throws IOException {
        var generator = new Generator(seed);
        var targets = 0;
        for (var i = 0; i < URLS; i++) {
            var posted = generator.next();
            var target = LISTS.target(posted);
            if (target.isPresent()) {
                targets++;
                assertThat(LISTS.target(target.get().url())).as("'%s'", posted).isEqualTo(target);
                assertThat(HttpUrl.get(target.get().url())).as("'%s'", posted).satisfies(url -> {
                    assertThat(url.isHttps()).isTrue();
                    assertThat(url.encodedUsername() + url.encodedPassword()).isEmpty();
                    assertThat(url.toString()).isEqualTo(target.get().url());
                    assertThat(url.host()).isEqualTo(target.get().host());
                });
            }
        }
        assertThat(targets).as("strings that are URLs").isGreaterThan(URLS / 3);
    }

    /** Only what aliases.txt and wrappers.txt list can change the host, and with it the site. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theHostIsKeptWhereNoListHasAnotherName(long seed) throws IOException {
        var generator = new Generator(seed);
        var kept = 0;
        for (var i = 0; i < URLS; i++) {
            var posted = generator.next();
            var written = HttpUrl.parse(posted);
            var host = written == null ? "" : CanonicalUrls.canonicalHost(written.host());
            var target = LISTS.target(posted);
            if (target.isPresent() && !CANONICAL.mayBeRewritten(host)) {
                kept++;
                assertThat(target.get().host()).as("'%s'", posted).isEqualTo(host);
            }
        }
        assertThat(kept).as("hosts without rules").isGreaterThan(URLS / 50);
    }

    private static final class Generator {
        private final Random random;
        private final List<String> urls;

        Generator(long seed) throws IOException {
            this.random = new Random(seed);
            this.urls = CanonicalUrlRulesTest.cases().stream()
                    .map(CanonicalUrlRulesTest.Case::posted)
                    .toList();
        }

        String next() {
            var text = new StringBuilder(random.nextInt(4) > 0 ? one(urls) : "https://x.example/" + one(PIECES));
            for (var changes = random.nextInt(5); changes > 0; changes--) {
                var at = random.nextInt(text.length() + 1);
                text.replace(at, Math.min(text.length(), at + random.nextInt(3)), one(PIECES));
            }
            return text.toString();
        }

        private String one(List<String> of) {
            return of.get(random.nextInt(of.size()));
        }
    }
}
