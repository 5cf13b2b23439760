package blogfeed.rank;

import static blogfeed.rank.Drafts.HOUR;
import static blogfeed.rank.Drafts.NOON;
import static blogfeed.rank.Drafts.article;
import static blogfeed.rank.Drafts.by;
import static blogfeed.rank.Drafts.reply;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Candidate;
import blogfeed.model.Engagement;
import blogfeed.model.Mention;
import blogfeed.model.RankedArticle;
import blogfeed.model.Reason;
import blogfeed.model.Term;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankerTest {
    private static final String HOT = "{by: hot, halfLife: 18h, perAuthor: 0, perSite: 0}";
    private static final String LATEST = "{by: latest, perAuthor: 0, perSite: 0}";

    private static List<RankedArticle> rank(String rank, Candidate... candidates) {
        return new Ranker(Drafts.everything(rank)).rank(List.of(candidates), NOON);
    }

    private static List<Long> ids(List<RankedArticle> ranked) {
        return ranked.stream().map(each -> each.article().id()).toList();
    }

    @Test
    void whatMorePeopleTalkAboutComesFirstAndFades() {
        var quiet = article(1, HOUR, by("ada", 0));
        var talked = article(2, HOUR, by("ada", 0), by("ben", 0), by("cam", 0));
        var liked = article(3, HOUR, by("ada", 100));
        var faded = article(4, Duration.ofDays(3), by("ada", 0), by("ben", 0), by("cam", 0), by("dot", 500));
        assertThat(ids(rank(HOT, quiet, talked, liked, faded))).containsExactly(3L, 2L, 1L, 4L);
    }

    @Test
    void onePersonMentioningTwiceIsOnePersonButAllTheirLikesCount() {
        var ranked = rank(HOT, article(1, HOUR, by("ada", 2), by("ada", 3), by("ben", 4)))
                .get(0);
        assertThat(ranked.people()).isEqualTo(2);
        assertThat(ranked.engagement()).isEqualTo(new Engagement(9, 0, 0, 0));
        assertThat(ranked.counted()).hasSize(3);
    }

    @Test
    void theScoreOfTheFeedsTopicCountsAndThatOfNoTopicDoesNot() {
        var about = Drafts.feed("a", "include: {topic: {name: llm, minScore: 0.2}}\nrank: " + HOT);
        var candidate = article(1, HOUR, by("ada", 0));
        assertThat(terms(new Ranker(about).rank(List.of(candidate), NOON).get(0)))
                .containsExactly("mentions", "topic", "decay");
        assertThat(terms(rank(HOT, candidate).get(0))).containsExactly("mentions", "decay");
    }

    @Test
    void anArticleFirstMentionedInTheFutureHasNoAge() {
        var ranked = rank(HOT, article(1, HOUR.negated(), by("ada", 0))).get(0);
        assertThat(ranked.score().value()).isEqualTo(3.0);
    }

    @Test
    void theLatestOrderIsThatOfFirstMentions() {
        var ranked = rank(
                LATEST,
                article(1, HOUR.multipliedBy(3), by("ada", 900)),
                article(2, HOUR, by("ben", 0)),
                article(3, HOUR.plusNanos(1_000), by("cam", 5)));
        assertThat(ids(ranked)).containsExactly(2L, 3L, 1L);
        assertThat(ranked.get(0).score().terms())
                .containsExactly(new Term("firstMention", NOON.minus(HOUR).getEpochSecond()));
    }

    @Test
    void ofEqualScoresTheOneStoredLaterComesFirstWhateverOrderTheyCameIn() {
        var candidates = new ArrayList<Candidate>();
        for (long id = 1; id <= 30; id++) {
            candidates.add(article(id, HOUR, by("author" + id, 0)));
        }
        var ranker = new Ranker(Drafts.everything(HOT));
        var inOrder = ids(ranker.rank(candidates, NOON));
        assertThat(inOrder).hasSize(30).isSortedAccordingTo(Collections.reverseOrder());
        Collections.shuffle(candidates, new Random(3));
        assertThat(ids(ranker.rank(candidates, NOON))).isEqualTo(inOrder);
    }

    @Test
    void thePostThatStandsForAnArticleIsNoReplyIfPossibleThenTheMostTalkedOfThenTheEarliest() {
        assertThat(standing(by("ada", 1), by("ben", 5), by("cam", 5))).isEqualTo("did:plc:ben");
        assertThat(standing(reply("ada", 9), by("ben", 0))).isEqualTo("did:plc:ben");
        assertThat(standing(by("ada", 0), reply("ben", 9))).isEqualTo("did:plc:ada");
        assertThat(standing(reply("ada", 1), reply("ben", 2))).isEqualTo("did:plc:ben");
        assertThat(standing(by("ada", 0), by("ben", 0))).isEqualTo("did:plc:ada");
    }

    @Test
    void everyKindOfEngagementMakesAPostTalkedOf() {
        var quoted = Drafts.mention("ben", false, new Engagement(0, 1, 1, 1));
        assertThat(standing(by("ada", 2), quoted)).isEqualTo("did:plc:ben");
    }

    @Test
    void whatTheFeedRefusesIsNotRanked() {
        assertThat(rank(HOT, article(1, Duration.ofDays(8), by("ada", 0)), article(2, HOUR)))
                .isEmpty();
    }

    @Test
    void aDemotedArticleSaysWhichRankItsScoreGave() {
        var ranked = new Ranker(Drafts.everything("{by: hot, perAuthor: 0, perSite: 1}"))
                .rank(
                        List.of(
                                article(1, "one", HOUR, by("ada", 9)),
                                article(2, "one", HOUR, by("ben", 5)),
                                article(3, "two", HOUR, by("cam", 1))),
                        NOON);
        assertThat(ids(ranked)).containsExactly(1L, 3L, 2L);
        assertThat(ranked).extracting(RankedArticle::rank).containsExactly(1, 2, 3);
        assertThat(ranked).extracting(RankedArticle::demotedFrom).containsExactly(1, 3, 2);
    }

    @Test
    void theCapOnAuthorsGoesByThePostThatStands() {
        var ranked = new Ranker(Drafts.everything("{by: hot, perAuthor: 1, perSite: 0}"))
                .rank(
                        List.of(
                                article(1, HOUR, by("ada", 90)),
                                article(2, HOUR, by("ada", 1), by("ben", 40)),
                                article(3, HOUR, by("ada", 20)),
                                article(4, HOUR, by("cam", 1))),
                        NOON);
        assertThat(ids(ranked)).containsExactly(2L, 1L, 4L, 3L);
    }

    @Test
    void theReasonsOfTheVerdictComeWithIt() {
        var ranked = rank(HOT, article(1, HOUR, by("ada", 0))).get(0);
        assertThat(ranked.reasons()).extracting(Reason::code).contains("mentions", "host");
    }

    @Test
    void aRankingEndsAtFiveThousand() {
        var many = new ArrayList<Candidate>();
        for (long id = 1; id <= 5_100; id++) {
            many.add(article(id, HOUR, by("author" + id, 0)));
        }
        var ranked = new Ranker(Drafts.everything(HOT)).rank(many, NOON);
        assertThat(ranked).hasSize(5_000);
        assertThat(ids(ranked)).doesNotContain(100L).contains(101L);
    }

    private static String standing(Mention... mentions) {
        return rank(HOT, article(1, HOUR, mentions))
                .get(0)
                .standing()
                .uri()
                .did()
                .value();
    }

    private static List<String> terms(RankedArticle ranked) {
        return ranked.score().terms().stream().map(Term::name).toList();
    }
}
