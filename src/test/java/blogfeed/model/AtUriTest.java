package blogfeed.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtUriTest {
    @Test
    void aRecordIsNamedByDidCollectionAndKey() {
        var text = "at://did:plc:ada/app.bsky.feed.post/3jzfcijpj2z2a";
        assertThat(AtUri.parse(text)).contains(AtUri.post(new Did("did:plc:ada"), "3jzfcijpj2z2a"));
        assertThat(AtUri.parse(text)).map(AtUri::toString).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at://did:web:localhost%3A3000/app.bsky.feed.generator/ai-blogs", "at://did:plc:a/com.example.foo/self",
                "at://did:plc:a/com.example.foo/~1.2-3_", "at://did:plc:a/com.example.foo/example.com",
                "at://did:plc:a/com.example.foo/pre:fix", "at://did:plc:a/net.users.bob.ping/..."
            })
    void everyRecordOfEveryCollectionHasAName(String text) {
        assertThat(AtUri.parse(text)).map(AtUri::toString).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "at://",
                "at://did:plc:ada",
                "at://did:plc:ada/app.bsky.feed.post",
                "at://did:plc:ada/app.bsky.feed.post/",
                "at://did:plc:ada/app.bsky.feed.post/a/b",
                "at://did:plc:ada/app.bsky.feed.post/a/",
                "at://did:plc:ada/app.bsky.feed.post/a#b",
                "at://did:plc:ada/app.bsky.feed.post/a?b",
                "at://did:plc:ada/app.bsky.feed.post/a b",
                "at://did:plc:ada/app.bsky.feed.post/.",
                "at://did:plc:ada/app.bsky.feed.post/..",
                "at://did:plc:ada/post/a",
                "at://did:plc:ada/app.bsky/a",
                "at://did:plc:ada//a",
                "at://ada/app.bsky.feed.post/a",
                "AT://did:plc:ada/app.bsky.feed.post/a",
                "https://bsky.app/profile/did:plc:ada/post/a",
                "at://did:plc:ada/app.bsky.feed.post/a\n"
            })
    void whatNamesNoRecordIsRefused(String text) {
        assertThat(AtUri.parse(text)).isEmpty();
    }

    /** A handle may change hands, and the AppView answers it in a skeleton with an error. */
    @Test
    void aHandleIsNoAuthority() {
        assertThat(AtUri.parse("at://ada.example.com/app.bsky.feed.post/3jzfcijpj2z2a"))
                .isEmpty();
    }

    @Test
    void onlyAPostIsAPost() {
        assertThat(AtUri.parse("at://did:plc:a/app.bsky.feed.post/1"))
                .hasValueSatisfying(uri -> assertThat(uri.isPost()).isTrue());
        assertThat(AtUri.parse("at://did:plc:a/app.bsky.feed.like/1"))
                .hasValueSatisfying(uri -> assertThat(uri.isPost()).isFalse());
    }

    @Test
    void aCollectionAsLongAsAnAttackerLikesIsRefusedAndNothingOverflows() {
        assertThat(AtUri.parse("at://did:plc:x/" + "a.".repeat(500_000) + "a/b"))
                .isEmpty();
        assertThat(AtUri.parse("at://did:plc:x/" + "a.".repeat(2_000) + "a/b")).isEmpty();
        assertThat(AtUri.parse("at://did:plc:x/" + "a.".repeat(150) + "a/b")).isPresent();
    }

    @Test
    void aRecordKeyHasAtMost512Characters() {
        assertThat(AtUri.isRecordKey("a".repeat(512))).isTrue();
        assertThat(AtUri.isRecordKey("a".repeat(513))).isFalse();
        assertThat(AtUri.isRecordKey("")).isFalse();
    }
}
