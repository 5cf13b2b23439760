package blogfeed.store;

import static blogfeed.store.SmallStore.minute;
import static blogfeed.store.SmallStore.target;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.store.FetchQueue.Job;
import blogfeed.store.FetchQueue.Length;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchQueueTest {
    private static final String ONE = "https://ada.example.com/one";
    private static final String TWO = "https://ben.example.com/two";

    @TempDir
    Path folder;

    private SmallStore store;

    @BeforeEach
    void open() {
        store = new SmallStore(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatWasMentionedIsDueAtOnceAndOnlyOnce() {
        mentioned(ONE, 0);
        mentioned(ONE, 1);
        assertThat(length(2)).isEqualTo(new Length(1, 0));
        assertThat(take(2)).map(Job::url).hasValue(ONE);
        assertThat(take(2)).isEmpty();
    }

    @Test
    void whatIsWorthMoreGoesFirstAndTheYoungerOfEquals() {
        mentioned(ONE, 0);
        mentioned(TWO, 1);
        mentioned(TWO + "/3", 1);
        change(queue -> queue.prioritize(id(ONE), 5));
        assertThat(List.of(next(2), next(2), next(2))).containsExactly(ONE, TWO + "/3", TWO);
    }

    @Test
    void aBusyHostWaitsWithoutHoldingUpOthers() {
        mentioned(ONE, 0);
        mentioned(TWO, 1);
        assertThat(take(2, List.of("ben.example.com", "cam.example.com")))
                .map(Job::url)
                .hasValue(ONE);
        assertThat(take(2, List.of("ben.example.com"))).isEmpty();
        // one name within another is another host
        assertThat(take(2, List.of("example.com", "xben.example.com")))
                .map(Job::url)
                .hasValue(TWO);
    }

    @Test
    void anArticleThatTurnedOutToBeElsewhereIsFetchedThere() {
        mentioned(ONE, 0);
        var article = id(ONE);
        store.database.change(facts -> facts.articles().rename(article, target(TWO)));
        assertThat(take(2, List.of("ben.example.com"))).isEmpty();
        assertThat(take(2, List.of("ada.example.com"))).map(Job::url).hasValue(TWO);
    }

    @Test
    void whatWasTakenAndNeverHeardOfIsDueAgainAfterTheLease() {
        mentioned(ONE, 0);
        take(2);
        store.close();
        store = new SmallStore(folder);
        assertThat(take(11)).isEmpty();
        assertThat(take(12)).map(Job::attempts).hasValue(0);
    }

    @Test
    void whatACrashLeftTakenIsGivenBackAtTheNextStart() {
        mentioned(ONE, 0);
        mentioned(TWO, 0);
        change(queue -> queue.prioritize(id(ONE), 5));
        take(1);
        change(queue -> queue.retry(id(ONE), minute(1), minute(90), "answered 500"));
        take(1);
        change(FetchQueue::giveBackAll);
        assertThat(take(2)).map(Job::url).hasValue(TWO);
        assertThat(take(2)).isEmpty();
    }

    @Test
    void aFailedAttemptIsCountedAndDueWhenSaid() {
        mentioned(ONE, 0);
        take(1);
        change(queue -> queue.retry(id(ONE), minute(1), minute(30), "answered 500"));
        assertThat(length(2)).isEqualTo(new Length(0, 1));
        assertThat(take(29)).isEmpty();
        assertThat(take(30)).map(Job::attempts).hasValue(1);
        var place = store.database.read(facts -> facts.fetches().of(id(ONE)));
        assertThat(place).map(FetchQueue.Place::lastResult).hasValue("answered 500");
    }

    @Test
    void whatIsDoneIsDueAgainOnlyWhenMentionedLongAfter() {
        mentioned(ONE, 0);
        take(1);
        change(queue -> queue.finish(id(ONE), minute(1), "read"));
        mentioned(ONE, 2, minute(1));
        assertThat(take(3)).isEmpty();
        mentioned(ONE, 5000, minute(4000));
        assertThat(take(5000)).isPresent();
    }

    @Test
    void whatWaitsForItsNextAttemptIsNotHurriedByAMention() {
        mentioned(ONE, 0);
        take(1);
        change(queue -> queue.retry(id(ONE), minute(1), minute(9000), "answered 500"));
        mentioned(ONE, 8000, minute(7000));
        assertThat(take(8000)).isEmpty();
    }

    @Test
    void theUrlOfTheLastPostIsToldBesideTheCanonicalOne() {
        store.mention(SmallStore.draft("ada", "1", 0).post(), ONE);
        mentioned(ONE, 1);
        assertThat(take(2))
                .map(Job::posted)
                .hasValueSatisfying(posted -> assertThat(posted).startsWith(ONE));
    }

    private long id(String url) {
        return store.database.read(facts -> facts.articles().find(url)).orElseThrow();
    }

    private void mentioned(String url, int minute) {
        mentioned(url, minute, Instant.EPOCH);
    }

    private void mentioned(String url, int minute, Instant longAgo) {
        store.database.change(facts -> {
            var id = facts.articles().findOrAdd(target(url), minute(minute));
            facts.fetches().mentioned(id, target(url), longAgo);
        });
    }

    private void change(Consumer<FetchQueue> change) {
        store.database.change(facts -> change.accept(facts.fetches()));
    }

    private String next(int minute) {
        return take(minute).map(Job::url).orElseThrow();
    }

    private Optional<Job> take(int minute) {
        return take(minute, List.of());
    }

    private Optional<Job> take(int minute, List<String> busy) {
        return store.database.write(facts -> facts.fetches().take(minute(minute), minute(minute + 10), busy));
    }

    private Length length(int minute) {
        return store.database.read(facts -> facts.fetches().length(minute(minute)));
    }
}
