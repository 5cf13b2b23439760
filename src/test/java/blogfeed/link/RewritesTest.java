package blogfeed.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other names and pages around pages, with lists of a few lines. */
class RewritesTest {
    @TempDir
    static Path directory;

    static HostLists lists;

    @BeforeAll
    static void readLists() {
        lists = SmallLists.in(directory);
    }

    private static String canonical(String url) {
        return lists.target(url).orElseThrow().url();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "a host has another name, https://old.people.example/@ada/a?b=1#/c, https://people.example/@ada/a?b=1#/c",
        "not its subdomains, https://very.old.people.example/a, https://very.old.people.example/a",
        "a label is filled in, https://ada.m.pub.example/p/a, https://ada.pub.example/p/a",
        "one label and no more, https://a.b.m.pub.example/p/a, https://a.b.m.pub.example/p/a",
        "a segment is filled in, https://short.example/12?b=1, https://people.example/p/12",
        "what does not match stays, https://short.example/ab, https://short.example/ab",
        "nor does a part of it, https://short.example/12/ab, https://short.example/12/ab",
        "parameters are found in any order, https://read.example/p?who=ada&x=1&no=7, https://people.example/@ada/7",
        "a missing one leaves all as it is, https://read.example/p?who=ada, https://read.example/p?who=ada",
        "a page to itself drops the rest, https://kept.example/7/a-title?b=1, https://kept.example/7",
        "what ends where it began stays, https://one.example/a, https://one.example/a",
        "whichever of them it is, https://two.example/a, https://two.example/a",
        "a segment becomes a label, https://to.example/ada/a, https://ada.pub.example/p/a",
        "only one that can be a label, https://to.example/a%2Fb/a, https://to.example/a%2Fb/a",
        "and nobody is signed in, https://to.example/ada@evil/a, https://to.example/ada@evil/a",
        "nor on another host, https://to.example/evil.example:80/a, https://to.example/evil.example:80/a",
        "a URL in a parameter, https://away.example/?url=http%3A%2F%2Fx.example%2Fa%2F, https://x.example/a",
        "the second where the first is none, https://away.example/?url=x&to=https://x.example/a, https://x.example/a",
        "on subdomains too, https://l.away.example/?to=https://x.example/a, https://x.example/a",
        "not on one's own port, https://away.example:81/?to=https://x.example, https://away.example:81/?to=https://x.example",
        "a URL that is the query, https://whole.example/?https://x.example/?b&a, https://x.example/?a&b",
        "a URL in the path, https://keep.example/web/2026/https://x.example/a, https://x.example/a",
        "its host in capitals, https://keep.example/web/HTTPS://X.Example/a, https://x.example/a",
        "only below the prefix, https://keep.example/cob/https://x.example/a, https://keep.example/cob/https://x.example/a",
        "a URL at the beginning of the path, https://plain.example/x.example/a?b=1#/c, https://x.example/a?b=1#/c",
        "not on subdomains of one itself, https://a.plain.example/x.example/a, https://a.plain.example/x.example/a",
        "a segment is no host without a dot, https://plain.example/web/a, https://plain.example/web/a",
        "a host in a label, https://x-example.translated.example/a?b=1, https://x.example/a?b=1",
        "another inside, https://away.example/?to=https://plain.example/https://short.example/7, https://people.example/p/7",
        "the last that leads anywhere, https://plain.example/https://away.example/?to=x, https://away.example/?to=x",
        "Base64, https://away.example/?to=aHR0cHM6Ly94LmV4YW1wbGUvYQ==, https://x.example/a",
        "what only seems Base64, https://away.example/?to=aHR0cHM, https://away.example/?to=aHR0cHM",
        "an encoding that breaks off, https://away.example/?to=https%253A%25, https://away.example/?to=https%253A%25",
    })
    void aPageIsAnother(String rule, String posted, String canonical) {
        assertThat(canonical(posted)).as(rule).isEqualTo(canonical);
        assertThat(canonical(canonical)).as("idempotent").isEqualTo(canonical);
    }

    @Test
    void pagesAroundPagesAreTakenOffToSomeDepthOrNotAtAll() {
        assertThat(canonical("https://plain.example/".repeat(8) + "https://x.example/a"))
                .isEqualTo("https://x.example/a");
        var deep = "https://plain.example/".repeat(9) + "https://x.example/a";
        assertThat(canonical(deep)).isEqualTo(deep);
    }

    @Test
    void theSiteIsThatOfThePageInside() {
        assertThat(lists.target("https://plain.example/https://ada.pub.example/p/a")
                        .orElseThrow()
                        .site())
                .isEqualTo("ada.pub.example");
    }

    @Test
    void aLongHostileUrlCostsLittle() {
        var shipped = HostLists.read(Path.of("feeds", "hosts"));
        var urls = List.of(
                "https://web.archive.org/web/" + "a-".repeat(900),
                "https://archive.ph/" + "a.".repeat(900),
                "https://medium.com/p/" + "a-".repeat(900),
                "https://ada.medium.com/" + "1a-".repeat(600),
                "https://aclanthology.org/" + "a.v1".repeat(400) + "/",
                "https://arxiv.org/abs/" + "a-".repeat(900),
                "https://href.li/?" + "https%25253A".repeat(150),
                "https://x.com/" + "a".repeat(1800) + "/status/x");
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            for (var i = 0; i < 20; i++) {
                urls.forEach(shipped::target);
            }
        });
    }
}
