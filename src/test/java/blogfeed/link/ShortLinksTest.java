package blogfeed.link;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortLinksTest {
    private static final HostLists LISTS = HostLists.read(Path.of("feeds", "hosts"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bit.ly/3AbCdE",
                "http://www.bit.ly/3AbCdE/",
                "https://bit.ly/en",
                "https://bit.ly/notes.pdf",
                "https://t.co/AbCdEf",
                "https://lnkd.in/e-AbCdE",
                "https://amzn.to/3AbCdE",
                "https://link.medium.com/AbCdE",
                "https://substack.com/redirect/1a2b3c?j=x",
                "https://feeds.feedburner.com/~r/ada/~3/x",
                "https://href.li/?https://bit.ly/3AbCdE",
            })
    void whereAShortLinkLeadsIsNotKnown(String url) {
        var target = LISTS.target(url).orElseThrow();
        assertThat(LISTS.isShortLink(target)).isTrue();
        assertThat(target.kind()).isEqualTo(Kind.BLOG);
        assertThat(LISTS.neverHoldsArticles(target)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bit.ly/",
                "https://notbit.ly/a",
                "https://youtu.be/abcdefghijk",
                "https://redd.it/abc",
                "https://medium.com/@ada/a-1a2b3c4d5e6f",
                "https://substack.com/@ada",
                "https://feeds.feedburner.com/ada",
                "https://x.example/a",
            })
    void otherLinksAreNoShortLinks(String url) {
        assertThat(LISTS.isShortLink(LISTS.target(url).orElseThrow())).isFalse();
    }

    @Test
    void noShortLinkIsToBeToldWithoutAsking() {
        for (var line : ListLine.read(Path.of("feeds", "hosts", "shorteners.txt"))) {
            var url = "https://" + line.word(0) + "/AbCdE";
            assertThat(LISTS.target(url).orElseThrow().url()).isEqualTo(url);
        }
    }
}
