package blogfeed.jetstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SubscriptionTest {
    private static final String COLLECTIONS =
            "wantedCollections=app.bsky.feed.post&wantedCollections=app.bsky.feed.like"
                    + "&wantedCollections=app.bsky.feed.repost&" + documents("wantedCollections");

    /** Long-form records are wanted in any case. */
    private static String documents(String parameter) {
        return Stream.of(
                        "site.standard.document",
                        "site.standard.publication",
                        "pub.leaflet.document",
                        "pub.leaflet.publication",
                        "com.whtwnd.blog.entry")
                .map(collection -> parameter + "=" + collection)
                .collect(Collectors.joining("&"));
    }

    private static Subscription subscription(
            String endpoint, OptionalLong cursor, boolean engagement, boolean omit, OptionalLong dictionary) {
        return new Subscription(new Endpoint(URI.create(endpoint)), cursor, engagement, omit, dictionary);
    }

    private static String target(String endpoint, OptionalLong cursor, boolean omit) {
        return subscription(endpoint, cursor, true, omit, OptionalLong.empty()).target();
    }

    @Test
    void theCollectionsAreAskedForFromTheCursorOn() {
        assertThat(target("wss://one.example/subscribe", OptionalLong.of(7), false))
                .isEqualTo("/subscribe?" + COLLECTIONS + "&cursor=7");
        assertThat(target("wss://one.example", OptionalLong.empty(), false)).isEqualTo("/subscribe?" + COLLECTIONS);
    }

    @Test
    void whatTheAddressAsksForIsKept() {
        assertThat(target("ws://one.example/s?rate=5&wantedCollections=a.b.*&cursor=1", OptionalLong.empty(), true))
                .isEqualTo("/s?rate=5&wantedCollections=a.b.*&cursor=1&maxMessageSizeBytes=8388608");
    }

    @Test
    void ourCursorWinsAndCompressionIsNotAskedFor() {
        assertThat(target(
                        "ws://one.example/s?cursor=1&compress=true&wantedCollections=a.b.c", OptionalLong.of(9), false))
                .isEqualTo("/s?wantedCollections=a.b.c&cursor=9");
    }

    @Test
    void schemeTellsPortAndEncryption() {
        var secure = subscription("wss://one.example/s", OptionalLong.empty(), true, false, OptionalLong.empty())
                .options(Duration.ofSeconds(1));
        assertThat(secure.isSsl()).isTrue();
        assertThat(secure.getPort()).isEqualTo(443);
        var plain = subscription("ws://one.example:6008/s", OptionalLong.empty(), true, false, OptionalLong.empty())
                .options(Duration.ofSeconds(1));
        assertThat(plain.isSsl()).isFalse();
        assertThat(plain.getPort()).isEqualTo(6008);
    }

    @Test
    void theSecondWireIsAskedInItsOwnWords() {
        var endpoint = "wss://one.example/xrpc/network.bsky.jetstream.subscribeEvents?zstdDictionary=3";
        assertThat(subscription(endpoint, OptionalLong.of(7), true, true, OptionalLong.of(20260811))
                        .target())
                .isEqualTo("/xrpc/network.bsky.jetstream.subscribeEvents?collections=app.bsky.feed.post"
                        + "&collections=app.bsky.feed.like&collections=app.bsky.feed.repost&"
                        + documents("collections") + "&cursor=7&maxMessageSizeBytes=8388608&zstdDictionary=20260811");
    }

    @Test
    void postsAndDocumentsAloneAreATenthOfIt() {
        assertThat(subscription("ws://one.example/s", OptionalLong.empty(), false, false, OptionalLong.of(5))
                        .target())
                .isEqualTo(
                        "/s?wantedCollections=app.bsky.feed.post&" + documents("wantedCollections") + "&compress=true");
    }
}
