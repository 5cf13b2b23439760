package blogfeed.feed;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import blogfeed.yaml.YamlEdit;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page offers is what the file may say. */
class TunableTest {
    private static final String FEED = """
            displayName: A
            description: B
            include: {topic: {name: llm}}
            """;

    static Stream<Tunable> all() {
        return Tunable.groups().stream().flatMap(group -> group.tunables().stream());
    }

    private static FeedDefinition with(Tunable tunable, String value) {
        var yaml = YamlEdit.set("feed.yaml", FEED, tunable.path(), value);
        return FeedFile.parse("a", "feed.yaml", yaml.getBytes(StandardCharsets.UTF_8), Set.of("llm"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyStopAndChoiceCanStandInTheFileAndMakesADifference(Tunable tunable) {
        var offered = Stream.concat(tunable.stops().stream(), tunable.choices().stream());
        assertThat(offered.map(value -> FeedSettings.of(with(tunable, value)).get(tunable.path())))
                .containsExactlyElementsOf(Stream.concat(tunable.stops().stream(), tunable.choices().stream())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatASettingHasNowCanBeWrittenBack(Tunable tunable) {
        var now = requireNonNull(
                FeedSettings.of(with(tunable("rank.halfLife"), "6h")).get(tunable.path()));
        assertThatCode(() -> with(tunable, now)).doesNotThrowAnyException();
    }

    private static Tunable tunable(String path) {
        return all().filter(each -> each.path().equals(path)).findFirst().orElseThrow();
    }

    @Test
    void noSettingIsOfferedTwice() {
        assertThat(all().map(Tunable::path)).doesNotHaveDuplicates();
    }
}
