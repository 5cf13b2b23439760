package blogfeed.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blogfeed.feed.RankSettings.By;
import blogfeed.model.Kind;
import blogfeed.yaml.BadSettingException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedFolderTest {
    private static final String FEED = "displayName: A\ndescription: B\ninclude: {terms: [x]}\n";

    @TempDir
    Path feeds;

    private void write(String folder, String yaml) throws IOException {
        writeIn(feeds, folder, yaml);
    }

    private static void writeIn(Path feeds, String folder, String yaml) throws IOException {
        Files.createDirectories(feeds.resolve(folder));
        Files.writeString(feeds.resolve(folder).resolve("feed.yaml"), yaml);
    }

    private List<String> ids() {
        return FeedFolder.load(feeds, Set.of()).stream().map(FeedDefinition::id).toList();
    }

    private void refusesWith(String message) {
        assertThatThrownBy(() -> FeedFolder.load(feeds, Set.of()))
                .isInstanceOf(BadSettingException.class)
                .hasMessage(message);
    }

    @Test
    void theBundledFeedsLoadHotFirst() {
        var bundled = FeedFolder.load(Path.of("feeds"), Set.of("llm"));
        assertThat(bundled).extracting(FeedDefinition::id).containsExactly("ai-blogs", "ai-blogs-new");
        assertThat(bundled).extracting(FeedDefinition::displayName).containsExactly("AI Blogs", "AI Blogs: New");
        assertThat(bundled).extracting(feed -> feed.rank().by()).containsExactly(By.HOT, By.LATEST);
        assertThat(bundled.get(0).include()).isEqualTo(bundled.get(1).include());
        assertThat(bundled.get(0).exclude()).isEqualTo(bundled.get(1).exclude());
        assertThat(bundled.get(0).include().kinds()).containsExactly(Kind.BLOG, Kind.NEWSLETTER);
    }

    @Test
    void feedsComeByOrderAndThenById() throws IOException {
        write("b", FEED);
        write("a", FEED);
        write("z", FEED + "order: 1");
        write("c", FEED + "order: 101");
        assertThat(ids()).containsExactly("z", "a", "b", "c");
    }

    @Test
    void plainFilesHiddenFoldersAndReservedFoldersAreNoFeeds() throws IOException {
        write("a", FEED);
        write(".draft", "broken");
        Files.createDirectories(feeds.resolve(".git"));
        Files.createDirectories(feeds.resolve("topics/llm"));
        Files.createDirectories(feeds.resolve("hosts"));
        Files.writeString(feeds.resolve("README.md"), "feeds");
        assertThat(ids()).containsExactly("a");
    }

    @Test
    void aFolderInAJarIsReadLikeAnyOther(@TempDir Path folder) throws IOException {
        var jar = folder.resolve("feeds.jar");
        try (var zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            writeIn(zip.getPath("/feeds"), "a", FEED);
            Files.createDirectories(zip.getPath("/feeds/topics/llm"));
        }
        try (var zip = FileSystems.newFileSystem(jar)) {
            assertThat(FeedFolder.load(zip.getPath("/feeds"), Set.of()))
                    .extracting(FeedDefinition::id)
                    .containsExactly("a");
        }
    }

    @Test
    void aMistakeInAFileIsReportedWithItsPath() throws IOException {
        write("a", FEED + "rankk: {}");
        refusesWith(feeds.resolve("a/feed.yaml") + ":4: unknown key 'rankk'; did you mean 'rank'?");
    }

    @Test
    void aFolderWithoutAFeedFileIsRefused() throws IOException {
        write("a", FEED);
        Files.createDirectories(feeds.resolve("b"));
        refusesWith(feeds.resolve("b") + ": has no feed.yaml; a dot before the folder's name makes Blogfeed ignore it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Blogs", "a_b", "a.b", "sixteen-letters-"})
    void aFolderNameThatIsNoFeedIdIsRefused(String name) throws IOException {
        write(name, FEED);
        refusesWith(feeds.resolve(name)
                + ": the name of a feed's folder must be 1 to 15 lower-case letters, digits and hyphens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"topics", "hosts"})
    void aReservedNameIsRefusedForAFeed(String name) throws IOException {
        write(name, FEED);
        refusesWith(feeds.resolve(name) + ": no feed can be called '" + name + "'; rename the folder");
    }

    @Test
    void aFolderWithoutFeedsSaysWhatToDo() {
        refusesWith(feeds
                + ": holds no feed; make a folder such as my-feed with a feed.yaml in it, as docs/feed.md describes");
    }

    @Test
    void aMissingFolderSaysSo() {
        assertThatThrownBy(() -> FeedFolder.load(feeds.resolve("gone"), Set.of()))
                .hasMessage(feeds.resolve("gone") + ": there is no such folder; it must hold a folder for each feed");
    }
}
