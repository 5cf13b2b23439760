package blogfeed.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

final class SampleTest {
    private static final Path FOLDER = Path.of("src/main/resources/sample");
    private static final Sample SAMPLE = Sample.generate();
    private static final List<SampleArticle> ARTICLES = Resources.articles();

    /** Writes them first when asked to by {@code -Dblogfeed.sample.write=true}. */
    @Test
    void theCommittedFilesAreWhatTheGeneratorMakes() throws IOException {
        if (Boolean.getBoolean("blogfeed.sample.write")) {
            SAMPLE.write(FOLDER);
        }
        assertThat(unzipped(FOLDER.resolve("stream.jsonl.gz"))).isEqualTo(Sample.text(SAMPLE.stream()));
        assertThat(unzipped(FOLDER.resolve("pages.jsonl.gz"))).isEqualTo(Sample.text(SAMPLE.pages()));
        assertThat(Files.readString(FOLDER.resolve("truth.jsonl"))).isEqualTo(Sample.text(SAMPLE.truth()));
    }

    @Test
    void twoRunsMakeTheSame() {
        assertThat(Sample.generate()).isEqualTo(SAMPLE);
    }

    @Test
    void aboutHalfOfTheArticlesBelong() {
        assertThat(ARTICLES).hasSizeBetween(95, 110);
        assertThat(expected("in")).isBetween(ARTICLES.size() * 4L / 10, ARTICLES.size() * 6L / 10);
        assertThat(expected("maybe")).isBetween(1L, 5L);
    }

    @Test
    void everyReasonToBeOutOccursAndNoOther() {
        var reasons = ARTICLES.stream()
                .filter(article -> article.expect().equals("out"))
                .map(SampleArticle::reason)
                .collect(Collectors.toSet());
        assertThat(reasons)
                .containsExactlyInAnyOrder("topic", "kind", "never-host", "label", "backdated", "deleted", "account");
    }

    @Test
    void onlyWhatIsOutHasAReason() {
        assertThat(ARTICLES)
                .allSatisfy(article -> assertThat(article.reason() != null)
                        .isEqualTo(article.expect().equals("out")));
    }

    @Test
    void everyUrlIsCanonicalAndTellsOneArticle() {
        var urls = ARTICLES.stream().flatMap(article -> article.urls().stream()).toList();
        assertThat(urls).doesNotHaveDuplicates();
        assertThat(urls).allSatisfy(url -> assertThat(CanonicalUrl.of(url)).isEqualTo(url));
    }

    @Test
    void whatBelongsIsWrittenInNineLanguages() {
        var languages = ARTICLES.stream()
                .filter(article -> article.expect().equals("in"))
                .map(SampleArticle::lang)
                .collect(Collectors.toSet());
        assertThat(languages).containsExactlyInAnyOrder("en", "ja", "zh", "ko", "de", "fr", "es", "pt", "ru");
    }

    @Test
    void everyBlogIsOnAReservedOrAnInventedPlace() {
        assertThat(ARTICLES)
                .filteredOn(article -> article.expect().equals("in"))
                .allSatisfy(article -> {
                    var host = URI.create(article.url()).getHost();
                    assertThat(host.endsWith(".example") || article.url().matches(".*blogfeed[-_]sample.*"))
                            .as(article.url())
                            .isTrue();
                });
    }

    @Test
    void aboutHalfOfTheAccountsAreToldByHandle() {
        var accounts = Cast.read().all();
        var told = accounts.stream().filter(Account::told).count();
        assertThat(accounts).hasSizeBetween(140, 170);
        assertThat(told).isBetween(accounts.size() * 4L / 10, accounts.size() * 6L / 10);
    }

    private static long expected(String expect) {
        return ARTICLES.stream()
                .filter(article -> article.expect().equals(expect))
                .count();
    }

    private static String unzipped(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
