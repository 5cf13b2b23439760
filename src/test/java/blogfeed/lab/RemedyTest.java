package blogfeed.lab;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.feed.FeedDrafts;
import blogfeed.model.Card;
import blogfeed.model.Evidence;
import blogfeed.model.Kind;
import blogfeed.model.TopicScore;
import blogfeed.store.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemedyTest {
    private static final String URL = "https://blog.example.com/2026/llm-notes";
    private static final String HEAD = "displayName: A\ndescription: B\n";

    @TempDir
    Path folder;

    @TempDir
    Path feeds;

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** The edits found for a feed of one's own, as lines of its file; the article is about llm with 0.437, on a blog. */
    private List<String> remedy(String sections) throws IOException {
        var file = Files.createDirectories(feeds.resolve("own")).resolve("feed.yaml");
        Files.writeString(file, HEAD + sections);
        var drafts = new FeedDrafts(feeds, Set.of("llm"));
        var laboratory = new Laboratory(
                bench.database,
                bench.laboratory.hosts(),
                bench.laboratory.topics(),
                List.of(drafts.changed("own", List.of())),
                drafts,
                bench.laboratory.clock(),
                Steps.UNTOLD);
        var feed = new Why(laboratory)
                .about(URL)
                .orElseThrow()
                .articles()
                .get(0)
                .feeds()
                .get(0);
        assertThat(feed.verdict().accepted()).isFalse();
        return requireNonNull(feed.remedy()).edits().stream().map(Edit::text).toList();
    }

    private void keep(String author, int daysAgo) {
        bench.keep(author, ofDays(daysAgo).plusHours(1), URL, "Notes on LLM inference");
        change((facts, article) ->
                facts.articles().score(article, new TopicScore("llm", 0.437, Evidence.CARD, List.of()), "v"));
    }

    private void change(BiConsumer<Facts, Long> change) {
        bench.database.change(
                facts -> change.accept(facts, facts.articles().find(URL).orElseThrow()));
    }

    @Test
    void theLeastEditOfTheRuleThatRefusesIsNamed() throws IOException {
        keep("ada", 8);
        assertThat(remedy("include: {topic: {name: llm, minScore: 0.3}, maxAge: 7d}"))
                .containsExactly("include.maxAge: 9d");
        assertThat(remedy("include: {topic: {name: llm, minScore: 0.6}, maxAge: 30d}"))
                .containsExactly("include.topic.minScore: 0.43");
        assertThat(remedy("include: {topic: {name: llm, minScore: 0.3}, maxAge: 30d, kinds: [paper]}"))
                .containsExactly("include.kinds: [paper, blog]");
        assertThat(remedy("include: {hosts: [a.example, b.example], maxAge: 30d}"))
                .containsExactly("include.hosts: [a.example, b.example, blog.example.com]");
        assertThat(remedy("include: {terms: [llm], maxAge: 30d}\nexclude: {sites: [a.example, example.com]}"))
                .containsExactly("exclude.sites: [a.example]");
        assertThat(remedy("include: {terms: [llm], maxAge: 30d}\nexclude: {terms: [inference, spam]}"))
                .containsExactly("exclude.terms: [spam]");
        assertThat(remedy("include: {terms: [llm], maxAge: 30d, languages: [de]}"))
                .containsExactly("include.languages: [de, en]");
        assertThat(remedy("include: {terms: [llm], maxAge: 30d}\nexclude: {authors: ['did:plc:ada', 'did:plc:ben']}"))
                .containsExactly("exclude.authors: ['did:plc:ben']".replace("'", ""));
        assertThat(remedy("include: {terms: [llm], maxAge: 30d, authors: ['did:plc:ben']}"))
                .containsExactly("include.authors: [did:plc:ben, did:plc:ada]");
    }

    @Test
    void whereTwoRulesRefuseBothAreNamedAndNoMore() throws IOException {
        keep("ada", 8);
        assertThat(remedy("include: {topic: {name: llm, minScore: 0.6}, maxAge: 7d, languages: [de]}"))
                .containsExactly("include.maxAge: 9d", "include.topic.minScore: 0.43", "include.languages: [de, en]");
    }

    @Test
    void whatNoSettingLetsInIsSaidToBe() throws IOException {
        keep("ada", 1);
        change((facts, article) -> facts.articles().setKind(article, Kind.NOTFOUND));
        assertThat(remedy("include: {terms: [llm]}")).isEmpty();
        assertThat(Edit.text(new Edit.Remedy("own", false, List.of())))
                .isEqualTo("no setting of this feed would let it in");
    }

    @Test
    void ofANearMissTheWayIsThroughTheGateAndTheVerdict() {
        var url = "https://blog.example.com/2026/ducks";
        turnAway(url);
        var remedies = bench.why(url).remedies();
        assertThat(remedies).extracting(Edit.Remedy::feed).containsExactly("ai-blogs", "ai-blogs-new");
        assertThat(remedies.get(0).edits())
                .singleElement()
                .extracting(Edit::path)
                .isEqualTo("include.topic.minScore");
        assertThat(WhyText.of(bench.why(url))).contains("feed ai-blogs: would be let in by include.topic.minScore: 0.");
    }

    @Test
    void ofANearMissThatTheRulesOfTodayWouldKeepThatIsSaid() {
        turnAway(URL);
        assertThat(WhyText.of(bench.why(URL)))
                .contains("feed ai-blogs: would be let in by the settings as they are now");
    }

    private void turnAway(String url) {
        var post = Bench.post("eve", ofHours(1), new Card(url, "A walk in the park", ""));
        bench.database.change(facts -> facts.nearMisses().add(url, post, List.of()));
    }

    @Test
    void anAcceptedArticleNeedsNone() {
        bench.keep("ada", ofHours(1), URL, "Notes on LLM inference");
        assertThat(bench.opinion("ai-blogs", URL).remedy()).isNull();
    }
}
