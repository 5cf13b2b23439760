package blogfeed.ingest;

import static blogfeed.ingest.Happenings.deleted;
import static blogfeed.ingest.Happenings.draft;
import static blogfeed.ingest.Happenings.idle;
import static blogfeed.ingest.Happenings.minute;
import static blogfeed.ingest.Happenings.saved;
import static blogfeed.ingest.Happenings.topical;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.AtUri;
import blogfeed.model.Evidence;
import blogfeed.model.PostDraft;
import blogfeed.model.Reason;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {
    private static final String URL = "https://ada.example.com/one";
    private static final String OTHER = "https://ben.example.com/two";
    private static final String NEVER = "https://media.tenor.com/large-language-model.gif";
    private static final AtUri ADAS = PostDraft.uri("ada", "1");

    @TempDir
    Path folder;

    private Intake intake;

    @BeforeEach
    void open() {
        intake = Intake.aboutLlm(folder);
    }

    @AfterEach
    void close() {
        intake.close();
    }

    @Test
    void aTopicalLinkIsKeptWithItsWordsAndScore() {
        intake.ingest(saved(topical("ada", "1", 0, URL)));
        var article = intake.article(URL).orElseThrow().article();
        assertThat(article.title()).isEqualTo("How large language models learn");
        assertThat(article.evidence()).isEqualTo(Evidence.CARD);
        assertThat(article.topics().get("llm")).isGreaterThan(0.6);
        assertThat(intake.life(ADAS).kept().orElseThrow().keptBecause()).startsWith("about llm: ");
    }

    @Test
    void aHostThatNeverHoldsArticlesLeavesNothing() {
        var counts = intake.ingest(saved(topical("ada", "1", 0, NEVER)), saved(topical("ben", "1", 0, NEVER)));
        assertThat(intake.look("SELECT did FROM account UNION ALL SELECT url FROM near_miss"))
                .isEmpty();
        assertThat(counts).isEqualTo(new IngestCounts(2, 0, 2, 0, 0, 2));
    }

    @Test
    void whatIsTurnedAwayIsNotedWithTheReasons() {
        intake.ingest(saved(idle("ada", "1", 0, URL)));
        assertThat(intake.article(URL)).isEmpty();
        assertThat(intake.nearMisses(ADAS)).singleElement().satisfies(miss -> {
            assertThat(miss.url()).isEqualTo(URL);
            assertThat(miss.post()).isEqualTo(idle("ada", "1", 0, URL).post());
            assertThat(miss.reasons()).extracting(Reason::code).containsExactly("topic");
        });
    }

    @Test
    void aSecondPersonBringsBackTheFirst() {
        intake.ingest(saved(idle("ada", "1", 0, URL)));
        intake.ingest(saved(idle("ben", "1", 5, URL)));
        assertThat(intake.mentioners(URL)).containsExactly("ada", "ben");
        assertThat(intake.nearMisses(ADAS)).isEmpty();
        var life = intake.life(ADAS).kept().orElseThrow();
        assertThat(life.text()).isEqualTo("a walk in the park: here ");
        assertThat(life.witnessedAt()).isEqualTo(minute(0));
        assertThat(life.keptBecause()).contains("somebody else");
    }

    @Test
    void onePersonLinkingTwiceIsNoSecondPerson() {
        intake.ingest(saved(idle("ada", "1", 0, URL)), saved(idle("ada", "2", 5, URL)));
        assertThat(intake.article(URL)).isEmpty();
        intake.ingest(saved(idle("ben", "1", 6, URL)));
        assertThat(intake.mentioners(URL)).containsExactly("ada", "ada", "ben");
    }

    @Test
    void whoeverDeletedTheirPostIsNoSecondPerson() {
        var turnedAway = saved(idle("ada", "1", 0, URL));
        intake.ingest(turnedAway, deleted("ada", "1", 1), turnedAway, saved(idle("ben", "1", 5, URL)));
        assertThat(intake.article(URL)).isEmpty();
        intake.ingest(saved(idle("cam", "1", 6, URL)));
        assertThat(intake.mentioners(URL)).containsExactly("ben", "cam");
    }

    @Test
    void onlyTheLinkThatIsSharedIsBroughtBack() {
        intake.ingest(saved(idle("ada", "1", 0, URL).facet(OTHER)), saved(idle("ben", "1", 5, URL)));
        assertThat(intake.mentioners(URL)).containsExactly("ada", "ben");
        assertThat(intake.article(OTHER)).isEmpty();
        assertThat(intake.nearMisses(ADAS)).hasSize(1);
        intake.ingest(saved(idle("cam", "1", 6, OTHER)));
        assertThat(intake.mentioners(OTHER)).containsExactly("ada", "cam");
        assertThat(intake.life(ADAS).kept().orElseThrow().articles()).containsExactlyInAnyOrder(URL, OTHER);
    }

    @Test
    void aTopicalMentionBringsBackIdleOnesBeforeIt() {
        intake.ingest(saved(idle("ada", "1", 0, URL)), saved(topical("ada", "2", 5, URL)));
        assertThat(intake.mentioners(URL)).containsExactly("ada", "ada");
    }

    @Test
    void aKnownArticleIsAlwaysKept() {
        intake.ingest(saved(topical("ada", "1", 0, URL)), deleted("ada", "1", 1), saved(idle("ben", "1", 5, URL)));
        assertThat(intake.mentioners(URL)).containsExactly("ben");
        assertThat(intake.life(PostDraft.uri("ben", "1")).kept().orElseThrow().keptBecause())
                .isEqualTo("the article was kept before");
    }

    @Test
    void aSiteKnownForAcceptedArticlesIsLookedAtMoreClosely() {
        intake.database.change(facts -> facts.articles().knowSites(Set.of("example.com"), minute(0)));
        intake.ingest(saved(idle("ada", "1", 5, URL)));
        assertThat(intake.mentioners(URL)).containsExactly("ada");
    }

    @Test
    void aThousandPeopleDoNotMakeAnArticleOfWhatNoFeedWants() {
        var video = "https://www.youtube.com/watch?v=abcdefghijk";
        intake.ingest(
                saved(topical("ada", "1", 0, video)),
                saved(topical("ben", "1", 1, video)),
                saved(topical("cam", "1", 2, video)));
        assertThat(intake.look("SELECT url FROM article")).isEmpty();
        assertThat(intake.nearMisses(ADAS).get(0).reasons())
                .extracting(Reason::code)
                .containsExactly("kind");
    }

    @Test
    void aFeedOfHostsAloneKeepsAnythingThereFromOnePersonAndNothingElse(@TempDir Path another) {
        try (var hosts = new Intake(another, "include: {hosts: [ada.example.com]}")) {
            hosts.ingest(
                    saved(idle("ada", "1", 0, URL)),
                    saved(topical("ada", "2", 1, OTHER)),
                    saved(topical("ben", "1", 1, OTHER)),
                    saved(draft("cam", "1", 2).text("bare " + URL)));
            assertThat(hosts.mentioners(URL)).containsExactly("ada", "cam");
            assertThat(hosts.article(OTHER)).isEmpty();
        }
    }
}
