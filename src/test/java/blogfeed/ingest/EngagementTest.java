package blogfeed.ingest;

import static blogfeed.ingest.Happenings.deleted;
import static blogfeed.ingest.Happenings.draft;
import static blogfeed.ingest.Happenings.engaged;
import static blogfeed.ingest.Happenings.idle;
import static blogfeed.ingest.Happenings.like;
import static blogfeed.ingest.Happenings.saved;
import static blogfeed.ingest.Happenings.topical;
import static blogfeed.ingest.Happenings.unlike;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.AtUri;
import blogfeed.model.Engagement;
import blogfeed.model.PostDraft;
import blogfeed.wire.EngagementKind;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngagementTest {
    private static final String URL = "https://ada.example.com/one";
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
    void likesRepostsQuotesAndRepliesOfAKeptPostCount() {
        intake.ingest(
                saved(topical("ada", "1", 0, URL)),
                like("fan", "a", 1, ADAS),
                like("fen", "a", 1, ADAS),
                like("fin", "a", 1, ADAS),
                engaged(EngagementKind.REPOST, "fan", "b", 1, ADAS),
                engaged(EngagementKind.REPOST, "fen", "b", 1, ADAS),
                saved(draft("fan", "c", 1).quoting(ADAS)),
                saved(draft("fan", "d", 1).replyTo(ADAS)));
        assertThat(intake.engagement(ADAS)).isEqualTo(new Engagement(3, 2, 1, 1));
    }

    @Test
    void onePostMayReplyAndQuoteAtOnce() {
        intake.ingest(
                saved(topical("ada", "1", 0, URL)),
                saved(draft("fan", "c", 1).quoting(ADAS).replyTo(ADAS)));
        assertThat(intake.engagement(ADAS)).isEqualTo(new Engagement(0, 0, 1, 1));
        intake.ingest(deleted("fan", "c", 2));
        assertThat(intake.engagement(ADAS)).isEqualTo(Engagement.NONE);
    }

    @Test
    void aLikeGivenAgainUnderTheSameKeyCountsAgain() {
        intake.ingest(
                saved(topical("ada", "1", 0, URL)),
                like("fan", "a", 1, ADAS),
                Happenings.unlike("fan", "a", 2),
                like("fan", "a", 3, ADAS),
                like("fan", "a", 1, ADAS));
        assertThat(intake.engagement(ADAS).likes()).isEqualTo(1);
    }

    @Test
    void anEditThatTakesAQuoteBackTakesItsCountBack() {
        intake.ingest(
                saved(topical("ada", "1", 0, URL)), saved(draft("fan", "c", 1).quoting(ADAS)));
        assertThat(intake.engagement(ADAS).quotes()).isEqualTo(1);
        intake.ingest(saved(draft("fan", "c", 2)), saved(draft("fan", "c", 1).quoting(ADAS)));
        assertThat(intake.engagement(ADAS).quotes()).isZero();
    }

    @Test
    void onlyDirectRepliesCount() {
        var answer = PostDraft.uri("ben", "1");
        intake.ingest(
                saved(topical("ada", "1", 0, URL)),
                saved(draft("ben", "1", 1).replyTo(ADAS)),
                saved(draft("cam", "1", 2).replyTo(answer, ADAS)));
        assertThat(intake.engagement(ADAS).replies()).isEqualTo(1);
    }

    @Test
    void aQuoteThatMentionsTheArticleItselfIsBothMentionAndEngagement() {
        intake.ingest(
                saved(topical("ada", "1", 0, URL)),
                saved(topical("ben", "1", 1, URL).quoting(ADAS)));
        assertThat(intake.mentioners(URL)).containsExactly("ada", "ben");
        assertThat(intake.engagement(ADAS).quotes()).isEqualTo(1);
    }

    @Test
    void engagementWithUnknownPostsLeavesNothing() {
        intake.ingest(
                like("fan", "a", 1, ADAS),
                saved(draft("fan", "c", 1).quoting(ADAS)),
                saved(draft("fan", "d", 1).replyTo(ADAS)),
                unlike("fan", "a", 2));
        assertThat(intake.look("SELECT did FROM account")).isEmpty();
    }

    @Test
    void aLikeThatCameBeforeItsPostCountsWhenTheStreamRewinds() {
        var early = like("fan", "a", 1, ADAS);
        intake.ingest(early, saved(topical("ada", "1", 0, URL)));
        assertThat(intake.engagement(ADAS).likes()).isZero();
        intake.ingest(early, saved(topical("ada", "1", 0, URL)));
        assertThat(intake.engagement(ADAS).likes()).isEqualTo(1);
    }

    @Test
    void engagementCountsAlsoForAPostKeptBeforeARestart() {
        intake.ingest(saved(topical("ada", "1", 0, URL)));
        intake.restart();
        intake.ingest(saved(draft("fan", "c", 1).quoting(ADAS)), like("fan", "a", 1, ADAS));
        assertThat(intake.engagement(ADAS)).isEqualTo(new Engagement(1, 0, 1, 0));
    }

    @Test
    void anUnlikeIsCountedBackAndTheLikeNeverCountsAgain() {
        var liking = like("fan", "a", 1, ADAS);
        intake.ingest(saved(topical("ada", "1", 0, URL)), liking, liking, unlike("fan", "a", 2), liking);
        assertThat(intake.engagement(ADAS).likes()).isZero();
        intake.ingest(like("fan", "b", 3, ADAS));
        assertThat(intake.engagement(ADAS).likes()).isEqualTo(1);
    }

    @Test
    void anUnlikeOlderThanTheLikeChangesNothing() {
        intake.ingest(saved(topical("ada", "1", 0, URL)), like("fan", "a", 5, ADAS), unlike("fan", "a", 4));
        assertThat(intake.engagement(ADAS).likes()).isEqualTo(1);
    }

    @Test
    void aDeletedReplyOrQuoteIsCountedBack() {
        var reply = saved(draft("fan", "c", 1).replyTo(ADAS));
        var quote = saved(draft("fan", "d", 1).quoting(ADAS));
        intake.ingest(saved(topical("ada", "1", 0, URL)), reply, quote);
        assertThat(intake.engagement(ADAS)).isEqualTo(new Engagement(0, 0, 1, 1));
        intake.ingest(deleted("fan", "c", 2), deleted("fan", "d", 2), reply, quote);
        assertThat(intake.engagement(ADAS)).isEqualTo(Engagement.NONE);
    }

    @Test
    void aLikeOfADeletedPostIsNothing() {
        intake.ingest(
                saved(topical("ada", "1", 0, URL)),
                like("fan", "a", 1, ADAS),
                deleted("ada", "1", 2),
                like("fan", "a", 1, ADAS),
                like("fen", "a", 3, ADAS));
        assertThat(intake.look("SELECT count(*) FROM engagement")).containsExactly("0");
    }

    @Test
    void whatAPostReceivedBeforeItWasKeptIsKnownToBeMissed() {
        intake.ingest(saved(idle("ada", "1", 0, URL)), like("fan", "a", 1, ADAS), saved(idle("ben", "1", 2, URL)));
        assertThat(intake.engagement(ADAS)).isEqualTo(Engagement.NONE);
        var missed = ChronoUnit.MICROS.between(Instant.EPOCH, Happenings.minute(2));
        assertThat(intake.look("SELECT rkey, missed_until FROM poll JOIN post ON id = post_id ORDER BY id"))
                .containsExactlyInAnyOrder("1 " + missed, "1 0");
    }

    @Test
    void aReplyCountsFromWhenItWasSeenWhateverItsAuthorClaims() {
        intake.ingest(saved(topical("ada", "1", 0, URL)));
        intake.database.change(facts -> {
            var id = facts.accounts().find(ADAS.did()).orElseThrow().id();
            var post = facts.posts().find(id, ADAS.rkey()).orElseThrow().id();
            facts.polledCounts().set(post, Engagement.NONE, Happenings.minute(5));
        });
        intake.ingest(saved(draft("fan", "d", 6).claimed(Happenings.minute(1)).replyTo(ADAS)));
        assertThat(intake.engagement(ADAS).replies()).isEqualTo(1);
    }

    @Test
    void aLikeThatGoesToAPostNobodyKeepsCountsNoMore() {
        intake.ingest(
                saved(topical("ada", "one", 0, "https://blog.example/a")),
                like("fan", "l1", 1, PostDraft.uri("ada", "one")),
                like("fan", "l1", 2, PostDraft.uri("bob", "unknown")));
        assertThat(intake.engagement(PostDraft.uri("ada", "one")).likes()).isZero();
    }
}
