package blogfeed.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundedTest {
    @Test
    void ofAPageOfTagsOnlyTheBeginningIsRead() {
        var page = "<title>Many</title>" + "<p>word".repeat(300_000);
        var document = PageDecoder.decode(page.getBytes(UTF_8), null, "");
        assertThat(document.title()).isEqualTo("Many");
        assertThat(document.select("p").size()).isBetween(40_000, 50_000);
    }

    @Test
    void aLongTextOfFewTagsIsReadWhole() {
        var page = "<p>" + "word ".repeat(300_000) + "<p>the end";
        assertThat(PageDecoder.decode(page.getBytes(UTF_8), null, "").text()).endsWith("the end");
    }
}
