package blogfeed.xrpc;

import static blogfeed.xrpc.RunningXrpc.FEED;
import static blogfeed.xrpc.RunningXrpc.NOON;
import static blogfeed.xrpc.RunningXrpc.uri;
import static blogfeed.xrpc.RunningXrpc.uris;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Ranking;
import blogfeed.model.Ranking.Alternative;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers of different languages get of one ranking. */
class ReadersTest {
    @TempDir
    Path folder;

    private RunningXrpc xrpc;

    @BeforeEach
    void start() {
        xrpc = new RunningXrpc(folder);
    }

    @AfterEach
    void stop() {
        xrpc.close();
    }

    private void publish(Ranking.Entry... entries) {
        xrpc.shelf.publish(new Ranking("ai-blogs", 7, "v1", NOON, List.of(entries)), List.of());
    }

    private static Ranking.Entry entry(long post, String language, String onlyFor, Alternative... alternatives) {
        return new Ranking.Entry(post, "", post, uri(post), language, onlyFor, List.of(alternatives));
    }

    private static Alternative in(String language, long post) {
        return new Alternative(language, post, uri(post));
    }

    private RunningXrpc.Reply read(String... languages) {
        return xrpc.skeletonFor(Arrays.asList(languages), "feed", FEED);
    }

    @Test
    void anArticleStandsByThePostInTheReadersFirstLanguageThatThereIsOneIn() {
        publish(entry(1, "en", "", in("de", 11), in("ja", 12)), entry(2, "de", "", in("en", 21)), entry(3, "", ""));
        assertThat(read().posts()).isEqualTo(uris(1, 2, 3));
        assertThat(read("ja").posts()).isEqualTo(uris(12, 2, 3));
        assertThat(read("de").posts()).isEqualTo(uris(11, 2, 3));
        assertThat(read("fr, en;q=0.8, de;q=0.9").posts()).isEqualTo(uris(11, 2, 3));
        assertThat(read("en", "de;q=0.9").posts()).isEqualTo(uris(1, 21, 3));
    }

    @Test
    void whereOneOfThePostsIsWithdrawnTheOtherStands() {
        publish(entry(1, "en", "", in("de", 11)), entry(2, "en", "", in("de", 21)));
        xrpc.withdraw(11);
        xrpc.withdraw(2);
        assertThat(read("de").posts()).isEqualTo(uris(1, 21));
        assertThat(read("en, de;q=0.1").posts()).isEqualTo(uris(1, 21));
        assertThat(read("en").posts()).isEqualTo(uris(1));
    }

    @Test
    void articlesForReadersOfTheirLanguageAreShownToThemAndToWhoeverTellsNothing() {
        publish(entry(1, "en", "ja"), entry(2, "en", ""), entry(3, "en", "en"));
        assertThat(read().posts()).isEqualTo(uris(1, 2, 3));
        assertThat(read("*").posts()).isEqualTo(uris(1, 2, 3));
        assertThat(read("en").posts()).isEqualTo(uris(2, 3));
        assertThat(read("xh").posts()).isEqualTo(uris(2));
    }

    @Test
    void theAnswerTellsTheLanguagesOfItsPostsAndWhatItDependsOn() {
        publish(entry(1, "en", "", in("de", 11)), entry(2, "ja", ""), entry(3, "", ""), entry(4, "en", ""));
        assertThat(read().header("content-language")).isEqualTo("en, ja");
        assertThat(read("de").header("content-language")).isEqualTo("de, ja, en");
        assertThat(read("de").header("vary")).isEqualTo("accept-language");
        xrpc.publish(8, 3);
        assertThat(read().headers().firstValue("content-language")).isEmpty();
    }

    @Test
    void whoChangesTheirLanguagesWhileReadingSeesNothingTwice() {
        publish(
                entry(1, "en", "", in("de", 11)),
                entry(2, "en", "ja"),
                entry(3, "en", "", in("de", 31)),
                entry(4, "", ""));
        var first = xrpc.skeletonFor(List.of("de"), "feed", FEED, "limit", "1");
        assertThat(first.posts()).isEqualTo(uris(11));
        var second = xrpc.skeletonFor(List.of("ja"), "feed", FEED, "limit", "1", "cursor", first.cursor());
        assertThat(second.posts()).isEqualTo(uris(2));
        var third = xrpc.skeletonFor(List.of("en"), "feed", FEED, "cursor", second.cursor());
        assertThat(third.posts()).isEqualTo(uris(3, 4));
    }
}
