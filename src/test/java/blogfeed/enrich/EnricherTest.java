package blogfeed.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.http.GuardedClient;
import blogfeed.http.HttpClient;
import blogfeed.http.Ticking;
import blogfeed.judge.ArticleJudge;
import blogfeed.judge.KeptMentions;
import blogfeed.link.HostLists;
import blogfeed.link.LinkExtractor;
import blogfeed.model.AtUri;
import blogfeed.model.Candidate;
import blogfeed.model.Evidence;
import blogfeed.model.Kind;
import blogfeed.model.Mention;
import blogfeed.model.PostDraft;
import blogfeed.model.Reason;
import blogfeed.store.Database;
import blogfeed.topic.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EnricherTest {
    private static final String ONE = "https://notes.ada.example/posts/caches-of-language-models";
    private static final Map<String, String> HTML = Map.of("Content-Type", "text/html");
    private static final HostLists HOSTS = HostLists.read(Path.of("feeds", "hosts"));
    private static final Topic LLM = Topic.read(Path.of("feeds", "topics", "llm", "topic.yaml"));
    private static final Reason BECAUSE = new Reason("topic", "because");

    @TempDir
    Path folder;

    private final OtherWeb web = new OtherWeb();
    private final Ticking clock = new Ticking();
    private final List<AtUri> promoted = new ArrayList<>();
    private final LinkExtractor links = new LinkExtractor(HOSTS);
    private Database database;
    private int posts;

    @BeforeEach
    void open() {
        database = Database.open(folder);
    }

    @AfterEach
    void close() {
        database.close();
        web.close();
    }

    @Test
    void aPageThatWasReadSpeaksForItsArticle() {
        web.article(ONE, "How we cache language models");
        mention("ada", ONE);
        assertThat(article(ONE).article().evidence()).isEqualTo(Evidence.POST);
        var counts = readAll();
        var article = article(ONE).article();
        assertThat(article.title()).isEqualTo("How we cache language models");
        assertThat(article.evidence()).isEqualTo(Evidence.PAGE);
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.topics().get("llm")).isGreaterThan(0.6);
        assertThat(counts).isEqualTo(new EnrichCounts(1, 1, 0, 0, 0, 0));
    }

    @Test
    void aShortLinkAndWhatItLeadsToAreOneArticle() {
        var tracked = ONE + "?utm_source=short";
        web.redirect("https://bit.ly/3xYz", tracked)
                .article(tracked, "How we cache language models")
                .article(ONE, "x");
        mention("ada", "https://bit.ly/3xYz");
        mention("ben", ONE);
        readAll();
        assertThat(mentioners("https://bit.ly/3xYz")).containsExactly("ada", "ben");
        assertThat(article("https://bit.ly/3xYz").article().url()).isEqualTo(ONE);
    }

    @Test
    void aPageIsTheArticleThatItBelievablyCallsItself() {
        var draft = ONE + "-draft";
        web.page(draft, 200, HTML, OtherWeb.html("One", "<link rel=canonical href='" + ONE + "'>"));
        mention("ada", draft);
        readAll();
        assertThat(article(draft).article().url()).isEqualTo(ONE);
    }

    @Test
    void aPageCannotPassForAnArticleOfAnotherSite() {
        var theirs = "https://blog.mallory.example/posts/theirs";
        web.page(theirs, 200, HTML, OtherWeb.html("One", "<link rel=canonical href='" + ONE + "'>"));
        mention("ada", theirs);
        readAll();
        assertThat(article(theirs).article().url()).isEqualTo(theirs);
        assertThat(database.<Boolean>read(facts -> facts.articles().find(ONE).isPresent()))
                .isFalse();
    }

    @Test
    void whatWasTurnedAwayOfTheArticleItTurnedOutToBeIsKeptAfterAll() {
        web.redirect("https://bit.ly/3xYz", ONE).article(ONE, "How we cache language models");
        var turnedAway = post("ben", ONE);
        database.change(facts -> facts.nearMisses().add(ONE, turnedAway.post(), List.of(BECAUSE)));
        mention("ada", "https://bit.ly/3xYz");
        readAll();
        assertThat(mentioners(ONE)).containsExactlyInAnyOrder("ada", "ben");
        assertThat(promoted).contains(turnedAway.post().uri());
    }

    @Test
    void whatIsGoneIsShownNoMoreAndNotAskedForAgain() {
        mention("ada", ONE);
        var counts = readAll();
        assertThat(article(ONE).article().target().kind()).isEqualTo(Kind.NOTFOUND);
        assertThat(counts.gone()).isEqualTo(1);
        clock.pass(Duration.ofDays(3));
        assertThat(readAll().fetched()).isZero();
    }

    @Test
    void aDeepLinkThatEndsAtTheFrontPageIsGone() {
        web.redirect(ONE, "https://notes.ada.example/").article("https://notes.ada.example/", "Ada's notes");
        mention("ada", ONE);
        readAll();
        assertThat(article(ONE).article().target().kind()).isEqualTo(Kind.NOTFOUND);
    }

    @Test
    void aServerThatAsksForPatienceGetsIt() {
        web.page(ONE, 503, Map.of("Retry-After", "600"), "").article(ONE, "How we cache language models");
        mention("ada", ONE);
        assertThat(readAll().failed()).isEqualTo(1);
        clock.pass(Duration.ofSeconds(599));
        assertThat(readAll().fetched()).isZero();
        clock.pass(Duration.ofSeconds(1));
        assertThat(readAll().read()).isEqualTo(1);
    }

    @Test
    void whatIsTriedInVainIsLeftToItsCardInTheEnd() {
        web.page(ONE, 403, Map.of(), "who are you");
        mention("ada", ONE);
        long fetched = 0;
        for (int day = 0; day < 30; day++) {
            fetched += readAll().fetched();
            clock.pass(Duration.ofDays(1));
        }
        assertThat(fetched).isEqualTo(2);
        assertThat(article(ONE).article().target().kind()).isEqualTo(Kind.BLOG);
    }

    @Test
    void whatIsNoPageIsToldByItsType() {
        web.page(ONE, 200, Map.of("Content-Type", "application/pdf"), "%PDF-1.7");
        mention("ada", ONE);
        assertThat(readAll().unwanted()).isEqualTo(1);
        assertThat(article(ONE).article().target().kind()).isEqualTo(Kind.FILE);
    }

    @Test
    void robotsTxtIsObeyed() {
        web.page("https://notes.ada.example/robots.txt", 200, Map.of("Content-Type", "text/plain"), """
                User-agent: *
                Disallow: /posts/
                """)
                .article(ONE, "How we cache language models");
        mention("ada", ONE);
        assertThat(readAll().unwanted()).isEqualTo(1);
        assertThat(web.asked()).isEmpty();
    }

    @Test
    void aRobotsTxtWithoutEndIsObeyedToo() {
        var rules = "User-agent: *\n" + "Disallow: /a/b\n".repeat(50_000) + "Disallow: /posts/\n";
        web.page("https://notes.ada.example/robots.txt", 200, Map.of("Content-Type", "text/plain"), rules)
                .article(ONE, "How we cache language models");
        mention("ada", ONE);
        assertThat(readAll().unwanted()).isEqualTo(1);
        assertThat(web.asked()).isEmpty();
    }

    @Test
    void robotsTxtOfEveryHopIsObeyed() {
        web.page("https://other.ben.example/robots.txt", 200, Map.of("Content-Type", "text/plain"), """
                User-agent: blogfeed
                Disallow: /
                """)
                .redirect(ONE, "https://other.ben.example/posts/caches-of-language-models");
        mention("ada", ONE);
        readAll();
        assertThat(web.asked()).containsExactly(ONE);
    }

    @Test
    void robotsTxtThatCannotBeReadForbidsForNow() {
        web.page("https://notes.ada.example/robots.txt", 500, Map.of(), "").article(ONE, "How we cache");
        mention("ada", ONE);
        assertThat(readAll().failed()).isEqualTo(1);
        assertThat(web.asked()).isEmpty();
    }

    @Test
    void redirectsThatDoNotEndAreLeft() {
        web.redirect(ONE, ONE + "/a").redirect(ONE + "/a", ONE);
        mention("ada", ONE);
        assertThat(readAll().unwanted()).isEqualTo(1);
        assertThat(web.asked()).hasSize(2);
    }

    @Test
    void atMostFiveRedirectsAreFollowed() {
        for (int i = 0; i < 9; i++) {
            web.redirect(ONE + (i == 0 ? "" : "/" + i), ONE + "/" + (i + 1));
        }
        mention("ada", ONE);
        assertThat(readAll().unwanted()).isEqualTo(1);
        assertThat(web.asked()).hasSize(6);
    }

    @Test
    void aPageMentionedMuchLaterIsAskedWhetherItChanged() {
        web.page(ONE, 200, Map.of("Content-Type", "text/html", "ETag", "\"v1\""), OtherWeb.html("One", ""));
        mention("ada", ONE);
        readAll();
        clock.pass(Duration.ofDays(8));
        mention("ben", ONE);
        assertThat(readAll()).isEqualTo(new EnrichCounts(1, 0, 1, 0, 0, 0));
    }

    @Test
    void aPageOfManyMentionsIsFetchedOnce() {
        web.article(ONE, "How we cache language models");
        for (int i = 0; i < 20; i++) {
            mention("p" + i, ONE + "?utm_source=" + i);
        }
        readAll();
        assertThat(web.asked()).hasSize(1);
    }

    @Test
    void theQueueOutlivesAnEnd() {
        web.article(ONE, "How we cache language models");
        mention("ada", ONE);
        database.close();
        database = Database.open(folder);
        assertThat(readAll().read()).isEqualTo(1);
    }

    @Test
    void theHoursBudgetIsKept() {
        for (int i = 0; i < 9; i++) {
            web.article("https://h" + i + ".example/posts/one", "One");
            mention("ada", "https://h" + i + ".example/posts/one");
        }
        assertThat(readAll(12).fetched()).isEqualTo(2);
        clock.pass(Duration.ofMinutes(5));
        assertThat(readAll(12).fetched()).isEqualTo(2);
    }

    private PostDraft post(String author, String url) {
        return PostDraft.of(author, "p" + posts++, clock.instant()).text("read " + url);
    }

    private void mention(String author, String url) {
        var post = post(author, url).post();
        var mentions = mentions();
        database.change(facts -> {
            var account = facts.accounts().findOrAdd(post.uri().did());
            var id = mentions.addPost(account.id(), post, BECAUSE, facts);
            for (var link : links.linksOf(post)) {
                var article = mentions.addLink(id, 0, post, link, facts);
                new ArticleJudge(List.of(LLM)).judge(List.of(article), facts);
            }
        });
    }

    private KeptMentions mentions() {
        return new KeptMentions(links, promoted::add);
    }

    private EnrichCounts readAll() {
        return readAll(3_600_000);
    }

    /** Reads all that is due, as one run of the program would; the clock stands still. */
    private EnrichCounts readAll(int anHour) {
        var limits = new GuardedClient.Limits(
                new HttpClient.Deadlines(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(20)),
                2 << 20,
                Set.of(80, 443),
                false,
                web.address());
        var outcomes = new Outcomes(HOSTS, new ArticleJudge(List.of(LLM)), mentions());
        try (var client = new GuardedClient("Blogfeed/test", limits);
                var enricher = new Enricher(
                        database, () -> outcomes, client, new Enricher.Manners(3, anHour, Duration.ZERO), clock)) {
            enricher.start();
            assertThat(enricher.awaitIdle(Duration.ofDays(1))).isTrue();
            return enricher.counts();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Candidate article(String url) {
        return database.read(facts -> facts.candidates()
                .find(facts.articles()
                        .find(HOSTS.target(url).orElseThrow().url())
                        .orElseThrow())
                .orElseThrow());
    }

    private List<String> mentioners(String url) {
        return article(url).mentions().stream()
                .map(Mention::uri)
                .map(uri -> uri.did().value().replace("did:plc:", ""))
                .toList();
    }
}
