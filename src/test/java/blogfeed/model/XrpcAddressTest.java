package blogfeed.model;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class XrpcAddressTest {
    private static final URI SERVER = URI.create("https://pds.example:8443/some/path?with=query");

    @Test
    void isOfTheServerWhateverStandsBehindItsPort() {
        assertThat(address(List.of())).isEqualTo("https://pds.example:8443/xrpc/com.example.method");
    }

    @Test
    void holdsWhatIsAskedEncodedInItsOrder() {
        assertThat(address(List.of(entry("uris", "at://did:plc:a/b/c"), entry("uris", "x&y=ü"))))
                .isEqualTo("https://pds.example:8443/xrpc/com.example.method?uris=at%3A%2F%2Fdid%3Aplc%3Aa%2Fb%2Fc"
                        + "&uris=x%26y%3D%C3%BC");
    }

    private static String address(List<Map.Entry<String, String>> parameters) {
        return XrpcAddress.of(SERVER, "com.example.method", parameters).toString();
    }
}
