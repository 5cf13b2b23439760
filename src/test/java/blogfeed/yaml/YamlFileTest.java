package blogfeed.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlFileTest {
    @Test
    void anUnknownKeyIsRefusedWithFileLineAndTheNearestKey() {
        var map = YamlFile.parse("feed.yaml", "displayName: A\nmaxage: 7d\n");
        map.find("displayName");
        map.find("maxAge");
        assertThatThrownBy(map::refuseOthers)
                .isInstanceOf(BadSettingException.class)
                .hasMessage("feed.yaml:2: unknown key 'maxage'; did you mean 'maxAge'?");
    }

    @Test
    void aKeyThatResemblesNothingListsWhatIsValid() {
        var map = YamlFile.parse("feed.yaml", "wibble: 1");
        map.find("sites");
        map.find("hosts");
        assertThatThrownBy(map::refuseOthers).hasMessageEndingWith("unknown key 'wibble'; valid here: sites, hosts");
    }

    @Test
    void aMissingKeyIsNamedWithItsPath() {
        var map = YamlFile.parse("feed.yaml", "\ninclude:\n  topic: {}\n")
                .map("include")
                .map("topic");
        assertThatThrownBy(() -> map.get("name")).hasMessage("feed.yaml:3: 'include.topic.name' is missing");
    }

    @Test
    void aKeyGivenTwiceIsRefused() {
        assertThatThrownBy(() -> YamlFile.parse("a.yaml", "x: 1\nx: 2")).hasMessage("a.yaml:2: 'x' is given twice");
    }

    @Test
    void brokenYamlNamesTheLine() {
        assertThatThrownBy(() -> YamlFile.parse("a.yaml", "x: [1,\ny: 2"))
                .hasMessageStartingWith("a.yaml:2: is not valid YAML");
    }

    @Test
    void aListAtTheTopIsRefused() {
        assertThatThrownBy(() -> YamlFile.parse("a.yaml", "- x")).hasMessageContaining("must be a mapping");
    }

    @Test
    void anEmptyFileAndAnEmptyValueAreAsIfLeftOut() {
        assertThat(YamlFile.parse("a.yaml", "# nothing").find("x")).isEmpty();
        assertThat(YamlFile.parse("a.yaml", "x:").find("x")).isEmpty();
    }

    @Test
    void norwegianIsALanguageNotANo() {
        assertThat(YamlFile.parse("a.yaml", "languages: [no, en]")
                        .get("languages")
                        .texts())
                .isEqualTo(List.of("no", "en"));
    }

    @Test
    void valuesOfAnotherSortAreRefusedWithWhatWouldBeRight() {
        var map = YamlFile.parse("a.yaml", "n: 1.5\nd: 7 days\nf: yes\nl: x\nm: [1]");
        assertThatThrownBy(() -> map.get("n").integer(1, 9))
                .hasMessage("a.yaml:1: n must be a whole number from 1 to 9, not 1.5");
        assertThatThrownBy(() -> map.get("d").duration())
                .hasMessageStartingWith("a.yaml:2: d must be a duration such as");
        assertThatThrownBy(() -> map.get("f").flag()).hasMessage("a.yaml:3: f must be true or false, not 'yes'");
        assertThatThrownBy(() -> map.get("l").texts()).hasMessageContaining("must be a list");
        assertThatThrownBy(() -> map.get("m").map()).hasMessageContaining("must be a mapping");
        assertThatThrownBy(() -> map.get("n").decimal(2, 3)).hasMessageContaining("from 2 to 3");
    }

    @Test
    void aMissingFileSaysSo(@TempDir Path folder) {
        assertThatThrownBy(() -> YamlFile.read(folder.resolve("gone.yaml")))
                .hasMessageEndingWith("there is no such file");
    }

    @ParameterizedTest
    @CsvSource({"500ms, PT0.5S", "90s, PT1M30S", "30m, PT30M", "18h, PT18H", "7d, PT168H"})
    void durationsAreReadAndWrittenTheSame(String text, Duration duration) {
        assertThat(DurationText.parse(text)).contains(duration);
        assertThat(DurationText.of(duration)).isEqualTo(text);
    }
}
