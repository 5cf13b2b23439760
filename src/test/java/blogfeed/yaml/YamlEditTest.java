package blogfeed.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlEditTest {
    private static final String FEED = """
            # What gets in.
            displayName: Tee 🍵 und 茶
            include:
              topic: {name: llm, minScore: 0.45}   # about it
              kinds:
                - blog       # first
                - newsletter

              # how old
              maxAge: 7d     # counted from the first mention
            exclude:
            rank:
              by: hot
              weights: {like: 1, reply: .5}
            # the end
            """;

    private static String set(String path, String value) {
        return YamlEdit.set("feed.yaml", FEED, path, value);
    }

    private static String changed(String before, String after) {
        assertThat(FEED).contains(before);
        return FEED.replace(before, after);
    }

    @Test
    void aValueIsReplacedAndWhatIsWrittenBesideItStays() {
        assertThat(set("include.maxAge", "2d")).isEqualTo(changed("maxAge: 7d  ", "maxAge: 2d  "));
        assertThat(set("include.topic.minScore", "0.5")).isEqualTo(changed("0.45", "0.5"));
        assertThat(set("displayName", "'Tee'")).isEqualTo(changed("Tee 🍵 und 茶", "'Tee'"));
    }

    @Test
    void aListMayTakeThePlaceOfAListHoweverItWasWritten() {
        assertThat(set("include.kinds", "[blog]"))
                .isEqualTo(changed("    - blog       # first\n    - newsletter\n", "    [blog]\n"));
    }

    @Test
    void aKeyThatIsNotThereIsAddedToItsMapping() {
        assertThat(set("rank.weights.like", "2")).isEqualTo(changed("{like: 1", "{like: 2"));
        assertThat(set("rank.weights.quote", "2")).isEqualTo(changed("reply: .5}", "reply: .5, quote: 2}"));
        assertThat(set("rank.perSite", "3")).isEqualTo(changed("reply: .5}\n", "reply: .5}\n  perSite: 3\n"));
        assertThat(set("include.replies", "false"))
                .isEqualTo(changed("first mention\n", "first mention\n  replies: false\n"));
        assertThat(set("order", "3")).isEqualTo(changed("reply: .5}\n", "reply: .5}\norder: 3\n"));
    }

    @Test
    void aMappingThatIsNotThereIsAddedWithIt() {
        assertThat(set("exclude.sites", "[x.example]"))
                .isEqualTo(changed("exclude:\n", "exclude: {sites: [x.example]}\n"));
        assertThat(set("a.b.c", "1")).isEqualTo(changed("reply: .5}\n", "reply: .5}\na: {b: {c: 1}}\n"));
        assertThat(YamlEdit.set("x", "# nothing yet\n", "rank.by", "hot"))
                .isEqualTo("# nothing yet\nrank: {by: hot}\n");
    }

    @Test
    void theResultReadsAsWhatWasSet() {
        var map = YamlFile.parse("feed.yaml", set("include.kinds", "[paper, code]"));
        assertThat(map.map("include").get("kinds").texts()).containsExactly("paper", "code");
        assertThat(map.map("rank").get("by").text()).isEqualTo("hot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a, b", "[a", "a]", "}", "1\n2", "a: {", "x], y: [z", "# nothing"})
    void whatIsNoValueOfOneLineIsRefused(String value) {
        assertThatThrownBy(() -> set("include.maxAge", value))
                .isInstanceOf(BadSettingException.class)
                .hasMessageContaining("include.maxAge");
    }

    @Test
    void aKeyBelowASingleValueIsRefusedWithItsLine() {
        assertThatThrownBy(() -> set("include.maxAge.days", "3"))
                .isInstanceOf(BadSettingException.class)
                .hasMessageStartingWith("feed.yaml:10: ");
    }
}
