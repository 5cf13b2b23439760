package blogfeed.xrpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderLanguagesTest {
    private static final Set<String> KNOWN = Set.of("de", "en", "ja", "no", "zh");

    private static ReaderLanguages parse(String header) {
        return ReaderLanguages.parse(header, KNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en                                | en",
                "en,de                             | en de",
                "de-AT,de;q=0.9,en;q=0.5           | de en",
                "en;q=0.5,de-AT,ja;q=0.7           | de ja en",
                "en;q=0.5 , ja ; q=0.500 ,  de     | de en ja",
                "EN-us, en-GB                      | en",
                "zh-Hant-TW,zh_Hans                | zh",
                "nb-NO                             | no",
                "en;q=1.000,de;Q=1.                | en de",
                "en;q=0, de                        | de",
                ",,en,,                            | en"
            })
    void theMostWantedComeFirstByTheirPrimarySubtag(String header, String wanted) {
        assertThat(parse(header)).isEqualTo(new ReaderLanguages(List.of(wanted.split(" ")), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",;,",
                "not a language!",
                "en;q=2",
                "en;q=-1",
                "en;q=0.1234",
                "en;level=1",
                "en;q=",
                "*;q=0",
                "und"
            })
    void whoeverTellsNothingTakesAll(String header) {
        assertThat(parse(header)).isEqualTo(ReaderLanguages.ANY);
        assertThat(parse(header).read("ja")).isTrue();
    }

    @Test
    void aLanguageThatNothingIsInIsNotTheSameAsNone() {
        var reader = parse("xh");
        assertThat(reader).isEqualTo(new ReaderLanguages(List.of(), false));
        assertThat(reader.read("en")).isFalse();
        assertThat(reader.read("")).isTrue();
    }

    @Test
    void aStarTakesAllOthersToo() {
        var reader = parse("*;q=0.1, ja");
        assertThat(reader).isEqualTo(new ReaderLanguages(List.of("ja"), true));
        assertThat(reader.read("de")).isTrue();
    }

    @Test
    void whatStrangersInventStaysSmall() {
        var many = Set.of("aa", "ab", "ac", "ad", "ae", "af", "ag", "ah", "ai", "aj");
        assertThat(ReaderLanguages.parse(String.join(",", many), many).wanted()).hasSize(8);
        assertThat(parse("en," + "x".repeat(1_000_000))).isEqualTo(parse("en"));
        assertThat(parse("en," + "de-de-de-de,".repeat(100_000)).wanted()).containsExactly("en", "de");
        assertThat(parse(",".repeat(100_000))).isEqualTo(ReaderLanguages.ANY);
        assertThat(parse("en\u0000,de;q=0.5;q=0.6,ja;q=٠.٥")).isEqualTo(ReaderLanguages.ANY);
    }
}
