package blogfeed.publish;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Handle;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacetsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "See https://example.org/a, please | https://example.org/a=https://example.org/a",
                "(https://example.org/a_(b)) | https://example.org/a_(b)=https://example.org/a_(b)",
                "Blögs 👩‍👩‍👧 by @Ada.example.com! | @Ada.example.com=did:plc:ewvi7nxzyoun6zhxrhs64oiz",
                "über #LLMs, ＃検索 and #agents. | #LLMs=LLMs ＃検索=検索 #agents=agents",
                "We're #1 of #100 # #! | ''",
                "ada@example.com and a#b and xhttps://example.org | ''",
                "https:// and http://: | ''",
                "nothing | ''"
            })
    void linksMentionsAndTagsAreMarkedByTheirBytes(String text, String marked) {
        assertThat(marked(text)).isEqualTo(marked);
    }

    @Test
    void aHandleThatNobodyHasIsToldOf() {
        var facets = Facets.of("by @nobody.example.com and @everyone", handle -> Optional.empty());
        assertThat(facets.facets()).isEmpty();
        assertThat(facets.unknown()).containsExactly("nobody.example.com");
    }

    private static String marked(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var facets = Facets.of(
                text,
                handle -> Optional.of(handle)
                        .filter(Handle.parse("ada.example.com").orElseThrow()::equals)
                        .map(any -> StandInPds.ADA));
        return StreamSupport.stream(facets.facets().spliterator(), false)
                .map(facet -> {
                    var from = facet.path("index").path("byteStart").asInt();
                    var to = facet.path("index").path("byteEnd").asInt();
                    var feature = facet.path("features").path(0);
                    return new String(Arrays.copyOfRange(bytes, from, to), StandardCharsets.UTF_8)
                            + "="
                            + feature.path("uri").asText()
                            + feature.path("did").asText()
                            + feature.path("tag").asText();
                })
                .collect(Collectors.joining(" "));
    }
}
