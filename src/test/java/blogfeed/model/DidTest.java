package blogfeed.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples are those of the specification. */
class DidTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:plc:z72i7hdynmk6r22z27h6tvur",
                "did:web:blueskyweb.xyz",
                "did:web:localhost%3A3000",
                "did:method:val:two",
                "did:m:v",
                "did:method::::val",
                "did:method:-:_:.",
                "did:key:zQ3shZc2QzApp2oymGvQbzP8eKheVshBHbU4ZYjeXqwSKEn6N"
            })
    void aDidIsTakenAsItIs(String text) {
        assertThat(Did.parse(text)).map(Did::toString).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "did",
                "did:plc:",
                "plc:abc",
                "did:METHOD:val",
                "did:m123:val",
                "DID:method:val",
                "did:method:",
                "did:method:val/two",
                "did:method:val?two",
                "did:method:val#two",
                "did:method:val:",
                "did:method:val%",
                "did:plc:ada ",
                "did:plc:ada\n",
                "ada.example.com"
            })
    void whatIsNoDidIsRefused(String text) {
        assertThat(Did.parse(text)).isEmpty();
    }

    @Test
    void aDidHasAtMost2048Characters() {
        assertThat(Did.parse("did:web:" + "a".repeat(2_040))).isPresent();
        assertThat(Did.parse("did:web:" + "a".repeat(2_041))).isEmpty();
    }
}
