package blogfeed.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blogfeed.yaml.BadSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveDefinitionsTest {
    private static final Instant STARTED = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    Path feeds;

    private Instant now = STARTED;
    private LiveDefinitions live;

    @BeforeEach
    void load() throws IOException {
        write("tea", feed("Tea"));
        live = new LiveDefinitions(feeds, () -> now);
    }

    private void write(String id, String text) throws IOException {
        Files.createDirectories(feeds.resolve(id));
        Files.writeString(feeds.resolve(id).resolve("feed.yaml"), text);
    }

    private static String feed(String name) {
        return "displayName: " + name + "\ndescription: All about it.\ninclude: {hosts: [tea.example.com]}\n";
    }

    /** Two looks: files that are the same twice are not being written any more. */
    private void lookTwice() {
        live.look();
        live.look();
    }

    private static String nameIn(Definitions definitions) {
        return definitions.feeds().get(0).definition().displayName();
    }

    @Test
    void aFolderThatCantBeUsedAtTheStartIsRefused() throws IOException {
        write("tea", "displayName: Tea\n");
        assertThatThrownBy(() -> new LiveDefinitions(feeds, () -> now)).isInstanceOf(BadSettingException.class);
    }

    @Test
    void aChangedFileDecidesFirstAndIsShownAfterwards() throws IOException {
        var before = live.shown();
        write("tea", feed("Green tea"));
        lookTwice();
        assertThat(nameIn(live.deciding())).isEqualTo("Green tea");
        assertThat(live.shown()).isSameAs(before);
        assertThat(live.areAhead()).isTrue();
        now = now.plusSeconds(5);
        live.show();
        assertThat(live.shown()).isSameAs(live.deciding());
        assertThat(live.shown().version()).isNotEqualTo(before.version());
        assertThat(live.since()).isEqualTo(now);
    }

    @Test
    void aFileThatIsStillBeingWrittenIsNotTaken() throws IOException {
        write("tea", feed("Green tea"));
        live.look();
        write("tea", feed("Black tea"));
        live.look();
        assertThat(live.areAhead()).isFalse();
        live.look();
        assertThat(nameIn(live.deciding())).isEqualTo("Black tea");
    }

    @Test
    void aBadFileIsToldWithItsLineAndTheOneBeforeStays() throws IOException {
        write("tea", feed("Tea") + "rnak: {by: latest}\n");
        lookTwice();
        assertThat(live.areAhead()).isFalse();
        assertThat(live.problem()).contains("tea/feed.yaml:4: ", "rank", "stay");
    }

    @Test
    void aBadFileThatIsPutRightIsNoProblemAnyMore() throws IOException {
        write("tea", "displayName: [");
        lookTwice();
        assertThat(live.problem()).isNotNull();
        write("tea", feed("Tea"));
        lookTwice();
        assertThat(live.problem()).isNull();
        assertThat(live.areAhead()).isFalse();
    }

    @Test
    void oneBadFileKeepsBackGoodOnesBesideIt() throws IOException {
        write("tea", "displayName: [");
        write("coffee", feed("Coffee"));
        lookTwice();
        assertThat(live.deciding().ids()).containsExactly("tea");
        write("tea", feed("Tea"));
        lookTwice();
        assertThat(live.deciding().ids()).containsExactly("coffee", "tea");
    }

    @Test
    void aFolderThatGoesTakesItsFeedAlongAndAFileThatGoesDoesNot() throws IOException {
        write("coffee", feed("Coffee"));
        lookTwice();
        Files.delete(feeds.resolve("coffee/feed.yaml"));
        lookTwice();
        assertThat(live.deciding().ids()).contains("coffee");
        assertThat(live.problem()).contains("coffee", "has no feed.yaml");
        Files.delete(feeds.resolve("coffee"));
        lookTwice();
        assertThat(live.deciding().ids()).containsExactly("tea");
        assertThat(live.problem()).isNull();
    }

    @Test
    void aTopicsModelAndAListOfHostsCountAsMuchAsAFeed() throws IOException {
        Files.createDirectories(feeds.resolve("topics/llm"));
        Files.copy(Path.of("feeds/topics/llm/topic.yaml"), feeds.resolve("topics/llm/topic.yaml"));
        lookTwice();
        var withoutModel = live.deciding().topics().get(0).version();
        Files.copy(Path.of("feeds/topics/llm/model.txt"), feeds.resolve("topics/llm/model.txt"));
        lookTwice();
        assertThat(live.deciding().topics().get(0).version()).isNotEqualTo(withoutModel);
        Files.writeString(feeds.resolve("topics/llm/model.txt"), "cut short");
        lookTwice();
        assertThat(live.problem()).contains("model.txt");
        assertThat(live.deciding().topics().get(0).model()).isPresent();
    }

    @Test
    void whatLiesBehindALinkCountsAsMuch() throws IOException {
        Files.createDirectories(feeds.resolve(".versions/1"));
        Files.writeString(feeds.resolve(".versions/1/feed.yaml"), feed("Matcha"));
        Files.createSymbolicLink(feeds.resolve("matcha"), feeds.resolve(".versions/1"));
        lookTwice();
        assertThat(live.deciding().ids()).containsExactly("matcha", "tea");
        Files.writeString(feeds.resolve(".versions/1/feed.yaml"), feed("Sencha"));
        lookTwice();
        assertThat(nameIn(live.deciding())).isEqualTo("Sencha");
    }

    @Test
    void whatDidNotChangeIsTakenOver() throws IOException {
        Files.createDirectories(feeds.resolve("topics/llm"));
        Files.copy(Path.of("feeds/topics/llm/topic.yaml"), feeds.resolve("topics/llm/topic.yaml"));
        lookTwice();
        var before = live.deciding();
        write("tea", feed("Green tea"));
        lookTwice();
        assertThat(live.deciding()).isNotEqualTo(before);
        assertThat(live.deciding().topics()).isSameAs(before.topics());
        assertThat(live.deciding().hosts()).isSameAs(before.hosts());
    }

    @Test
    void whatIsNoDefinitionChangesNothing() throws IOException {
        Files.writeString(feeds.resolve("tea/avatar.png"), "a picture");
        Files.writeString(feeds.resolve("tea/.feed.yaml.swp"), "an editor's");
        Files.writeString(feeds.resolve("tea/examples.jsonl"), "{}");
        var before = live.deciding();
        lookTwice();
        assertThat(live.deciding()).isSameAs(before);
        assertThat(live.problem()).isNull();
    }

    @Test
    void whatIsMadeOfTheDefinitionsStaysTheSameUntilTheyChange() throws IOException {
        var feedsOf = live.making(Definitions::feeds);
        var before = feedsOf.get();
        assertThat(feedsOf.get()).isSameAs(before);
        write("tea", feed("Green tea"));
        lookTwice();
        assertThat(feedsOf.get()).isNotSameAs(before).isSameAs(live.deciding().feeds());
    }

    /** Files are rewritten in place, cut off, broken, renamed onto each other and away while we look. */
    @Test
    void aStormOfChangesNeverMakesAMixedOrEmptyFeed() throws IOException {
        var whole = Set.of("Storm even", "Storm odd");
        write("storm", feed("Storm even"));
        lookTwice();
        live.show();
        var taken = new TreeSet<String>();
        var storm = CompletableFuture.runAsync(() -> rewrite(1_000, new Random(20261130)));
        while (!storm.isDone()) {
            live.look();
            assertThat(live.deciding().ids()).containsExactly("storm", "tea");
            assertThat(whole).contains(nameIn(live.deciding()));
            taken.add(live.deciding().version());
        }
        storm.join();
        write("storm", feed("Storm odd"));
        lookTwice();
        assertThat(nameIn(live.deciding())).isEqualTo("Storm odd");
        assertThat(live.problem()).isNull();
        assertThat(taken).isNotEmpty();
    }

    private void rewrite(int times, Random random) {
        var file = feeds.resolve("storm/feed.yaml");
        try {
            for (int i = 0; i < times; i++) {
                var good = feed(i % 2 == 0 ? "Storm even" : "Storm odd");
                switch (random.nextInt(6)) {
                    case 0 -> Files.writeString(file, good.substring(0, random.nextInt(good.indexOf("include"))));
                    case 1 -> Files.writeString(file, good + "nonsense: [\n");
                    case 2 -> Files.deleteIfExists(file);
                    case 3 -> {
                        var beside = Files.writeString(feeds.resolve("storm/new.tmp"), good);
                        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
                    }
                    default -> Files.writeString(file, good);
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
