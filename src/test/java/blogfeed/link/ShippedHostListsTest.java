package blogfeed.link;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Kind;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedHostListsTest {
    private static final Path SHIPPED = Path.of("feeds", "hosts");

    /** Pages that only stand among others. */
    private static final Set<Kind> PARTS = Set.of(Kind.HOME, Kind.LISTING, Kind.PRODUCT, Kind.NOTFOUND);

    static HostLists lists;

    @BeforeAll
    static void everyLineParses() {
        lists = HostLists.read(SHIPPED);
    }

    @Test
    void theyAreReadOutOfAJarAsWell(@TempDir Path directory) throws IOException {
        var jar = directory.resolve("blogfeed.jar");
        try (var zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Files.createDirectory(zip.getPath("/hosts"));
            for (var file : filesIn(SHIPPED)) {
                Files.copy(file, zip.getPath("/hosts", file.getFileName().toString()));
            }
            var read = HostLists.read(zip.getPath("/hosts"));
            assertThat(read.target("https://arxiv.org/abs/1").orElseThrow().kind())
                    .isEqualTo(Kind.PAPER);
        }
    }

    private static List<Path> filesIn(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.toList();
        }
    }

    @Test
    void noHostHasTwoKindsAtTheSamePrefix() {
        var kinds = new HashMap<String, String>();
        for (var line : ListLine.read(SHIPPED.resolve("kinds.txt"))) {
            assertThat(kinds.put(line.word(1), line.word(0)))
                    .as("%s, line %d", line.word(1), line.number())
                    .isNull();
        }
    }

    @Test
    void everyKindThatCanFillAHostHasHosts() {
        var kinds = ListLine.read(SHIPPED.resolve("kinds.txt")).stream()
                .map(line -> line.word(0))
                .collect(Collectors.toSet());
        for (var kind : Kind.values()) {
            assertThat(kinds.contains(kind.toString())).as(kind.toString()).isEqualTo(!PARTS.contains(kind));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://openai.com/index/a, BLOG, openai.com",
        "https://openai.com/pricing, OTHER, openai.com",
        "https://www.anthropic.com/news/a, BLOG, anthropic.com",
        "https://huggingface.co/blog/a, BLOG, huggingface.co",
        "https://huggingface.co/ada/model, CODE, huggingface.co",
        "https://huggingface.co/papers/2401.00001, PAPER, huggingface.co",
        "https://github.blog/a, BLOG, github.blog",
        "https://github.com/ada/a, CODE, github.com/ada",
        "https://gist.github.com/ada/1, CODE, gist.github.com/ada",
        "https://ada.github.io/a, BLOG, ada.github.io",
        "https://ada.substack.com/p/a, NEWSLETTER, ada.substack.com",
        "https://open.substack.com/pub/ada/p/a, NEWSLETTER, ada.substack.com",
        "https://substack.com/@ada/note/c-1, SOCIAL, substack.com",
        "https://medium.com/@ada/a-1, BLOG, medium.com/@ada",
        "https://ada.medium.com/a-1, BLOG, ada.medium.com",
        "https://medium.com/p/1a2b, BLOG, medium.com",
        "https://dev.to/ada/a, BLOG, dev.to/ada",
        "https://dev.to/ada, HOME, dev.to/ada",
        "https://dev.to/t/llm, BLOG, dev.to",
        "https://ada.github.io/tags/llm, LISTING, ada.github.io",
        "https://ada.github.io/about, OTHER, ada.github.io",
        "https://ada.substack.com/archive, LISTING, ada.substack.com",
        "https://ada.substack.com/about, OTHER, ada.substack.com",
        "https://zenn.dev/ada/articles/a, BLOG, zenn.dev/ada",
        "https://zenn.dev/p/org/articles/a, BLOG, zenn.dev/p/org",
        "https://qiita.com/ada/items/1, BLOG, qiita.com/ada",
        "https://note.com/ada/n/n1, BLOG, note.com/ada",
        "https://habr.com/ru/articles/1, BLOG, habr.com",
        "https://habr.com/ru/companies/acme/articles/1, BLOG, habr.com/ru/companies/acme",
        "https://juejin.cn/post/1, BLOG, juejin.cn",
        "https://zhuanlan.zhihu.com/p/1, BLOG, zhihu.com",
        "https://www.zhihu.com/question/1, FORUM, zhihu.com",
        "https://velog.io/@ada/a, BLOG, velog.io/@ada",
        "https://blog.naver.com/ada/1, BLOG, blog.naver.com/ada",
        "https://ada.tistory.com/1, BLOG, ada.tistory.com",
        "https://www.linkedin.com/pulse/a, BLOG, linkedin.com",
        "https://www.linkedin.com/posts/a, SOCIAL, linkedin.com",
        "https://www.nature.com/articles/a, PAPER, nature.com",
        "https://arxiv.org/pdf/2401.00001.pdf, PAPER, arxiv.org",
        "https://en.wikipedia.org/wiki/A, DOCS, wikipedia.org",
        "https://www.nytimes.com/2026/01/02/a.html, NEWS, nytimes.com",
        "https://www.youtube.com/watch?v=a, VIDEO, youtube.com",
        "https://simonwillison.net/2026/Jan/2/a/, BLOG, simonwillison.net",
        "https://thegradient.pub/a, BLOG, thegradient.pub",
    })
    void hostsPeopleReallyPost(String url, Kind kind, String site) {
        var target = lists.target(url).orElseThrow();
        assertThat(target.kind()).isEqualTo(kind);
        assertThat(target.site()).isEqualTo(site);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://media.tenor.com/a.gif",
                "https://static.klipy.com/a",
                "https://bsky.app/profile/a",
                "https://open.spotify.com/track/1",
                "https://www.youtube.com/shorts/1",
                "https://apps.apple.com/us/app/a",
            })
    void hostsWithoutArticles(String url) {
        assertThat(lists.neverHoldsArticles(lists.target(url).orElseThrow())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://youtube.com/watch?v=1",
                "https://newsroom.spotify.com/a",
                "https://engineering.atspotify.com/a",
                "https://blog.twitch.tv/a",
                "https://discord.com/blog/a",
                "https://machinelearning.apple.com/research/a",
                "https://ada.substack.com/p/a",
            })
    void hostsWithArticlesBesideThem(String url) {
        assertThat(lists.neverHoldsArticles(lists.target(url).orElseThrow())).isFalse();
    }
}
