package blogfeed.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blogfeed.yaml.BadSettingException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedDraftsTest {
    private static final FeedDrafts DRAFTS = new FeedDrafts(Path.of("feeds"), Set.of("llm"));

    private static FeedDefinition changed(String... changes) {
        return DRAFTS.changed("ai-blogs", List.of(changes)).definition();
    }

    @Test
    void aChangeStandsInPlaceOfWhatTheFileSaysOrLeavesOut() {
        var feed = changed(
                "rank.halfLife=6h", "exclude.sites=[ada.example]", "include.topic=", "include.terms=[attention]");
        assertThat(feed.rank().halfLife()).isEqualTo(Duration.ofHours(6));
        assertThat(feed.exclude().sites()).extracting(Place::toString).containsExactly("ada.example");
        assertThat(feed.include().topic()).isNull();
        assertThat(feed.include().kinds()).isEqualTo(changed().include().kinds());
        assertThat(feed.version()).isNotEqualTo(changed().version());
    }

    @Test
    void withoutAChangeItIsTheFeedOfTheFile() {
        assertThat(changed())
                .isEqualTo(FeedFolder.load(Path.of("feeds"), Set.of("llm")).get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "rank.halflife=6h      | unknown key 'halflife'; did you mean 'halfLife'?",
                "rnk.halfLife=6h       | unknown key 'rnk'; did you mean 'rank'?",
                "rank.halfLife.x=6h    | rank.halfLife must be a single value",
                "rank.halfLife=6       | rank.halfLife must be a duration such as 90s, 30m, 18h or 7d, not '6'",
                "include.kinds=[papr]  | include.kinds: 'papr' is not known; did you mean 'paper'?",
                "include.kinds=[blog   | is not valid YAML",
                "rank=hot              | rank must be a mapping",
                "rank                  | must be a setting and its value, such as rank.halfLife=6h",
                "include.topic={}      | 'include.topic.name' is missing"
            })
    void aMistakeIsToldByTheOptionInsteadOfALine(String change, String problem) {
        assertThatThrownBy(() -> changed(change))
                .isInstanceOf(BadSettingException.class)
                .hasMessageStartingWith("--set " + change + ": " + problem);
    }

    @Test
    void everySettingCanBeReadBackAsItIsWritten() {
        var feed = changed(
                "exclude.terms=['a, b', \"it's\", '#1', 'true']",
                "include.hosts=['*.example.com']",
                "include.languages=[en]");
        var changes = new ArrayList<String>();
        FeedSettings.of(feed).forEach((path, text) -> {
            if (!text.isEmpty() && !text.equals("[]")) {
                changes.add(path + "=" + text);
            }
        });
        assertThat(FeedSettings.of(changed(changes.toArray(String[]::new)))).isEqualTo(FeedSettings.of(feed));
    }
}
