package blogfeed.store;

import static blogfeed.store.SmallStore.draft;
import static blogfeed.store.SmallStore.minute;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Did;
import blogfeed.model.Interaction;
import blogfeed.model.InteractionEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InteractionsTest {
    private static final Did ADA = new Did("did:plc:viewer");
    private static final Did BEN = new Did("did:plc:other");
    private static final String ONE = "https://one.example.com/a";
    private static final String TWO = "https://two.example.com/b";

    private SmallStore store;
    private long article;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = new SmallStore(folder);
        store.mention(draft("ada", "1", 0).post(), ONE, TWO, ONE);
        article = store.article(ONE);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Interaction told(InteractionEvent event, int minute) {
        return new Interaction(article, "ai", event, "", "", minute(minute));
    }

    private int add(Did viewer, Interaction... told) {
        return store.database.write(facts -> facts.interactions().add(viewer, List.of(told)));
    }

    private List<Interaction> of(Did viewer) {
        return store.ask(facts -> facts.interactions().of(viewer, minute(0)));
    }

    @Test
    void aPostsArticlesAreToldInItsOrderAndOnce() {
        assertThat(mentionedBy("1"))
                .extracting(Interactions.Mentioned::articleId)
                .containsExactly(article, store.article(TWO));
        assertThat(mentionedBy("2")).isEmpty();
    }

    private List<Interactions.Mentioned> mentionedBy(String rkey) {
        return store.ask(facts ->
                facts.interactions().mentionedBy(draft("ada", rkey, 0).post().uri()));
    }

    @Test
    void aMindThatChangesIsStoredAgainButNotWhatWasSaidLast() {
        var less = told(InteractionEvent.REQUEST_LESS, 1);
        var more = told(InteractionEvent.REQUEST_MORE, 3);
        var again = told(InteractionEvent.REQUEST_LESS, 5);
        assertThat(add(ADA, less, told(InteractionEvent.REQUEST_LESS, 2), more)).isEqualTo(2);
        assertThat(add(ADA, told(InteractionEvent.REQUEST_MORE, 4), again)).isEqualTo(1);
        assertThat(of(ADA)).containsExactly(less, more, again);
        assertThat(of(BEN)).isEmpty();
    }

    @Test
    void nobodyIsHeardWithoutEnd() {
        var many = IntStream.range(0, Interactions.MOST_OF_ONE + 50)
                .mapToObj(i -> new Interaction(article, "feed" + i, InteractionEvent.SEEN, "", "", minute(1)))
                .toArray(Interaction[]::new);
        assertThat(add(ADA, many)).isEqualTo(Interactions.MOST_OF_ONE);
        assertThat(add(ADA, told(InteractionEvent.SEEN, 2))).isZero();
        assertThat(add(BEN, told(InteractionEvent.SEEN, 2))).isEqualTo(1);
        assertThat(store.<Long>ask(facts -> facts.interactions().total())).isEqualTo(Interactions.MOST_OF_ONE + 1L);
    }

    @Test
    void itGoesWithItsTimeAndTheViewerWithTheLast() {
        add(ADA, told(InteractionEvent.SEEN, 1), told(InteractionEvent.LIKE, 2));
        var ages = new Retention.Ages(
                Duration.ofDays(90),
                Duration.ofDays(3),
                Duration.ofDays(3),
                Duration.ofDays(2),
                Duration.ofDays(400),
                Duration.ofDays(30));
        var monthLater = minute(1).plus(Duration.ofDays(30));
        forget(ages, monthLater.plus(Duration.ofHours(2)));
        assertThat(of(ADA)).as("as long as anybody reads by it").hasSize(2);
        forget(ages, monthLater.plus(Duration.ofHours(3)).plusSeconds(1));
        assertThat(of(ADA)).extracting(Interaction::event).containsExactly(InteractionEvent.LIKE);
        forget(ages, monthLater.plus(Duration.ofHours(4)));
        assertThat(store.look("SELECT count(*) FROM viewer")).containsExactly("0");
        assertThat(store.look("SELECT interactions FROM interaction_total")).containsExactly("0");
    }

    private void forget(Retention.Ages ages, Instant now) {
        store.database.change(facts -> {
            facts.retention().forgetSlice(ages, now);
            facts.retention().forgetRest(ages, now);
        });
    }

    @Test
    void whatWasToldOfAnArticleIsToldOfTheOneThatItBecomes() {
        add(ADA, told(InteractionEvent.SEEN, 1));
        add(BEN, told(InteractionEvent.SEEN, 1));
        long other = store.article(TWO);
        store.database.change(facts -> facts.interactions()
                .add(BEN, List.of(new Interaction(other, "ai", InteractionEvent.SEEN, "", "", minute(1)))));
        store.database.change(facts -> facts.articles().rename(article, SmallStore.target(TWO)));
        assertThat(of(ADA)).extracting(Interaction::articleId).containsExactly(other);
        assertThat(of(BEN)).extracting(Interaction::articleId).containsOnly(other);
        assertThat(store.<Long>ask(facts -> facts.interactions().total())).isEqualTo(3L);
    }

    @Test
    void ofOppositeRequestsInOneMomentTheLastOneCounts() {
        add(
                ADA,
                told(InteractionEvent.REQUEST_LESS, 1),
                told(InteractionEvent.REQUEST_MORE, 1),
                told(InteractionEvent.REQUEST_LESS, 1));
        assertThat(of(ADA))
                .extracting(Interaction::event)
                .containsExactly(
                        InteractionEvent.REQUEST_LESS, InteractionEvent.REQUEST_MORE, InteractionEvent.REQUEST_LESS);
    }

    @Test
    void whoIsForgottenLeavesNothing() {
        add(ADA, told(InteractionEvent.SEEN, 1), told(InteractionEvent.REQUEST_LESS, 1));
        add(BEN, told(InteractionEvent.SEEN, 1));
        assertThat(store.database.<Integer>write(facts -> facts.interactions().forget(ADA)))
                .isEqualTo(2);
        assertThat(store.look("SELECT did FROM viewer")).containsExactly(BEN.value());
        assertThat(store.look("SELECT count(*) FROM interaction")).containsExactly("1");
        assertThat(store.look("SELECT interactions FROM interaction_total")).containsExactly("1");
    }
}
