package blogfeed.ingest;

import static blogfeed.ingest.Happenings.DELETED;
import static blogfeed.ingest.Happenings.account;
import static blogfeed.ingest.Happenings.like;
import static blogfeed.ingest.Happenings.minute;
import static blogfeed.ingest.Happenings.saved;
import static blogfeed.ingest.Happenings.topical;
import static blogfeed.ingest.Happenings.unlike;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.AtUri;
import blogfeed.model.Engagement;
import blogfeed.model.PostDraft;
import blogfeed.model.StreamCursor;
import blogfeed.model.Tid;
import blogfeed.store.Retention;
import blogfeed.wire.StreamEvent;
import blogfeed.wire.StreamEvent.RepoSynced;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository whose chain of commits broke is told anew: what is not told again is gone. */
class ResyncTest {
    private static final String URL = "https://blog.example/attention";
    private static final String OTHER = "https://blog.example/tokens";

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

    private static StreamEvent synced(String author, int minute) {
        return new RepoSynced(PostDraft.did(author), Tid.of(minute(minute), 0), minute(minute));
    }

    /** As a server sends what it found in a repository: all of it at one revision. */
    private static StreamEvent toldAgain(PostDraft draft, int minute) {
        return saved(draft.revised(minute(minute)));
    }

    private static AtUri post(String author, String rkey) {
        return AtUri.post(PostDraft.did(author), rkey);
    }

    private long mentions() {
        return intake.database.read(facts -> facts.census().mentions());
    }

    private Engagement engagement(String url) {
        return intake.article(url).orElseThrow().mentions().get(0).engagement();
    }

    @Test
    void whatIsNotToldAgainIsHiddenAtOnce() {
        intake.ingest(saved(topical("ada", "one", 0, URL)), saved(topical("ada", "two", 1, OTHER)));
        var withdrawn = intake.database.withdrawn();
        intake.ingest(synced("ada", 5), toldAgain(topical("ada", "two", 1, OTHER), 5));
        assertThat(intake.mentioners(URL)).isEmpty();
        assertThat(intake.mentioners(OTHER)).containsExactly("ada");
        var hidden = intake.database.read(facts -> facts.posts().hidden());
        assertThat(hidden).hasSize(1).allMatch(withdrawn::contains);
    }

    @Test
    void whatItsPostsWereGivenStays() {
        intake.ingest(
                saved(topical("ada", "one", 0, URL)),
                like("fan", "l1", 1, post("ada", "one")),
                like("eve", "l2", 2, post("ada", "one")));
        intake.ingest(synced("ada", 5), toldAgain(topical("ada", "one", 0, URL), 5));
        assertThat(engagement(URL).likes()).isEqualTo(2);
    }

    @Test
    void whatItGaveToOthersCountsOnlyWhenToldAgain() {
        intake.ingest(
                saved(topical("ada", "one", 0, URL)),
                saved(topical("ada", "two", 0, OTHER)),
                like("fan", "l1", 1, post("ada", "one")),
                like("fan", "l2", 1, post("ada", "two")));
        intake.ingest(synced("fan", 5), like("fan", "l2", 5, post("ada", "two")));
        assertThat(engagement(URL).likes()).isZero();
        assertThat(engagement(OTHER).likes()).isEqualTo(1);
        intake.ingest(unlike("fan", "l2", 6));
        assertThat(engagement(OTHER).likes()).isZero();
    }

    /** A reply or quote that is itself a kept mention is known already when it is told again. */
    @Test
    void aBreakDeliveredTwiceTakesNothingBackForGood() {
        var events = List.of(
                saved(topical("ada", "one", 0, URL)),
                saved(topical("eve", "answer", 1, OTHER).replyTo(post("ada", "one"))),
                saved(topical("eve", "quote", 1, OTHER).quoting(post("ada", "one"))),
                synced("eve", 5),
                toldAgain(topical("eve", "answer", 1, OTHER).replyTo(post("ada", "one")), 5),
                toldAgain(topical("eve", "quote", 1, OTHER).quoting(post("ada", "one")), 5));
        for (int i = 0; i < 3; i++) {
            intake.ingest(events.subList(i, events.size()).toArray(StreamEvent[]::new));
            assertThat(engagement(URL)).isEqualTo(new Engagement(0, 0, 1, 1));
        }
    }

    @Test
    void aRestartBetweenTheBreakAndItsRepairForgetsNothing() {
        intake.ingest(
                saved(topical("ada", "one", 0, URL)),
                saved(topical("eve", "answer", 1, OTHER)
                        .replyTo(post("ada", "one"))
                        .revised(minute(6))),
                synced("eve", 5));
        intake.restart();
        intake.ingest(toldAgain(topical("eve", "answer", 1, OTHER).replyTo(post("ada", "one")), 6));
        assertThat(engagement(URL)).isEqualTo(new Engagement(0, 0, 0, 1));
    }

    @Test
    void aRecordThatGotAnotherSubjectKeepsItAlsoWhenToldInItsOlderForm() {
        var again = List.of(
                synced("fan", 5), like("fan", "l1", 6, post("ada", "one")), like("fan", "l1", 7, post("ada", "two")));
        intake.ingest(saved(topical("ada", "one", 0, URL)), saved(topical("ada", "two", 0, OTHER)));
        for (int i = 0; i < 2; i++) {
            intake.ingest(again.toArray(StreamEvent[]::new));
            assertThat(engagement(URL).likes()).isZero();
            assertThat(engagement(OTHER).likes()).isEqualTo(1);
        }
    }

    @Test
    void whatIsWithdrawnWhileItWaitsStaysWithdrawn() {
        intake.ingest(
                saved(topical("ada", "one", 0, URL)),
                like("fan", "l1", 1, post("ada", "one")),
                synced("fan", 5),
                unlike("fan", "l1", 8),
                like("fan", "l1", 6, post("ada", "one")));
        assertThat(engagement(URL).likes()).isZero();
    }

    /** Servers notice a break at different times, so another one may tell a post at a revision older than the stored one. */
    @Test
    void aRevisionSinceTheBreakIsEnoughBeItOlderThanWhatIsKnown() {
        intake.ingest(
                saved(topical("ada", "one", 0, URL)),
                synced("ada", 5),
                toldAgain(topical("ada", "one", 0, URL).text("edited since"), 9));
        intake.ingest(synced("ada", 5), toldAgain(topical("ada", "one", 0, URL), 7));
        assertThat(intake.mentioners(URL)).containsExactly("ada");
        assertThat(intake.article(URL).orElseThrow().mentions().get(0).text()).isEqualTo("edited since");
    }

    @Test
    void aRevisionOfBeforeTheBreakIsNot() {
        intake.ingest(saved(topical("ada", "one", 0, URL)), synced("ada", 5));
        intake.ingest(saved(topical("ada", "one", 0, URL)));
        assertThat(intake.mentioners(URL)).isEmpty();
    }

    @Test
    void aStreamThatRewindsOverABreakEndsTheSame() {
        var events = List.of(
                saved(topical("ada", "one", 0, URL)),
                saved(topical("ada", "two", 1, OTHER)),
                like("ada", "l1", 1, post("ada", "two")),
                synced("ada", 5),
                toldAgain(topical("ada", "two", 1, OTHER), 5),
                like("ada", "l1", 5, post("ada", "two")),
                saved(topical("ada", "three", 6, OTHER)));
        for (int from = 0; from < events.size(); from++) {
            intake.ingest(events.subList(from, events.size()).toArray(StreamEvent[]::new));
            assertThat(intake.mentioners(URL)).as("from %d", from).isEmpty();
            assertThat(intake.mentioners(OTHER)).as("from %d", from).containsExactly("ada", "ada");
            assertThat(engagement(OTHER).likes()).as("from %d", from).isEqualTo(1);
        }
    }

    @Test
    void whatIsNeverToldAgainIsForgottenInTheStreamsTime() {
        var ages = new Retention.Ages(
                Duration.ofDays(30),
                Duration.ofDays(3),
                Duration.ofDays(3),
                Duration.ofHours(60),
                Duration.ofDays(400),
                Duration.ofDays(30));
        intake.ingest(saved(topical("ada", "one", 0, URL)), synced("ada", 5));
        intake.database.change(facts -> facts.retention().forgetRest(ages, minute(100_000)));
        assertThat(mentions()).as("the stream itself is not that far").isEqualTo(1);
        intake.database.change(facts -> {
            facts.cursors().save(StreamCursor.of("listed", 9, minute(66)), true);
            facts.retention().forgetRest(ages, minute(66));
        });
        assertThat(mentions()).isZero();
    }

    @Test
    void anAccountThatIsDeletedMeanwhileIsGone() {
        intake.ingest(saved(topical("ada", "one", 0, URL)), synced("ada", 5), account("ada", DELETED, 6));
        intake.ingest(toldAgain(topical("ada", "one", 0, URL), 5));
        assertThat(intake.mentioners(URL)).isEmpty();
    }
}
