package blogfeed.web;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.AtUri;
import blogfeed.model.Did;
import org.junit.jupiter.api.Test;

final class WebAddressTest {
    @Test
    void aPostIsFoundByItsAuthorsDid() {
        assertThat(address("did:plc:abc")).isEqualTo("https://bsky.app/profile/did:plc:abc/post/3kabc");
        assertThat(address("did:web:example.org%3A8443"))
                .isEqualTo("https://bsky.app/profile/did:web:example.org%253A8443/post/3kabc");
    }

    @Test
    void aSegmentStaysOneSegment() {
        assertThat(WebAddress.segment("a/../b c?d#e\"")).isEqualTo("a%2F..%2Fb%20c%3Fd%23e%22");
    }

    private static String address(String did) {
        return WebAddress.of(AtUri.post(new Did(did), "3kabc"));
    }
}
