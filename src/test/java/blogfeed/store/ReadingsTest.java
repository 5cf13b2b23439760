package blogfeed.store;

import static blogfeed.store.SmallStore.minute;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.store.Rankings.Stored;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    private static final long A_MEGABYTE = 1 << 20;

    private Instant now = minute(0);
    private final Readings readings = new Readings(() -> now);

    /** A ranking becomes current and is stored as so many bytes, told by another or, with 0, by none. */
    private void publish(long number, long base, long bytes) {
        readings.begin("ai", number);
        readings.stored(new Stored("ai", number, base, bytes));
    }

    private void publish(long number) {
        publish(number, 0, 10);
    }

    /** The numbers of what can go, which then goes. */
    private List<Long> forget() {
        var going = readings.forgettable();
        readings.forget(going);
        return going.stream().map(Stored::number).toList();
    }

    @Test
    void whatIsCurrentStaysHoweverOldItIs() {
        publish(1);
        now = minute(600);
        assertThat(forget()).isEmpty();
        assertThat(readings.feedOf(1)).contains("ai");
        assertThat(readings.feedOf(2)).isEmpty();
    }

    @Test
    void aRankingNobodyReadsOnInGoesAnHourAfterItWasReplaced() {
        publish(1);
        now = minute(10);
        publish(2);
        now = minute(69);
        assertThat(forget()).isEmpty();
        now = minute(70);
        assertThat(forget()).containsExactly(1L);
        assertThat(readings.feedOf(1)).isEmpty();
    }

    @Test
    void aRankingStaysForAnHourAfterItsLastCursor() {
        publish(1);
        readings.handedOut(1);
        publish(2);
        now = minute(50);
        readings.handedOut(1);
        now = minute(109);
        assertThat(forget()).isEmpty();
        now = minute(110);
        assertThat(forget()).containsExactly(1L);
    }

    @Test
    void theLastRankingOfAFeedThatIsNoMoreGoesToo() {
        publish(1);
        readings.retain(List.of("others"));
        now = minute(60);
        assertThat(forget()).containsExactly(1L);
    }

    @Test
    void aCursorOfARankingThatIsGoneBringsNothingBack() {
        readings.handedOut(7);
        assertThat(readings.feedOf(7)).isEmpty();
    }

    @Test
    void whatIsThereAfterARestartStaysForAnHour() {
        readings.resume(List.of(new Stored("ai", 1, 0, 10), new Stored("gone", 2, 0, 10), new Stored("ai", 3, 0, 10)));
        readings.begin("ai", 3);
        now = minute(59);
        assertThat(forget()).isEmpty();
        now = minute(60);
        assertThat(forget()).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void aBaseStaysForAllThatIsToldByIt() {
        publish(1, 0, 100);
        publish(2, 1, 10);
        publish(3, 1, 10);
        publish(4, 0, 100);
        now = minute(30);
        readings.handedOut(2);
        now = minute(60);
        assertThat(forget()).containsExactly(3L);
        now = minute(90);
        assertThat(forget()).containsExactly(2L, 1L);
    }

    @Test
    void theBaseOfWhatIsCurrentStays() {
        publish(1, 0, 100);
        publish(2, 1, 10);
        now = minute(600);
        assertThat(forget()).isEmpty();
        publish(3, 0, 100);
        now = minute(660);
        assertThat(forget()).containsExactly(2L, 1L);
    }

    @Test
    void whereThereIsNoRoomTheLeastRecentlyReadGo() {
        for (long number = 1; number <= 80; number++) {
            publish(number, 0, A_MEGABYTE);
            readings.handedOut(number);
            now = now.plusSeconds(1);
        }
        readings.handedOut(1);
        var gone = forget();
        assertThat(gone).startsWith(2L, 3L, 4L).doesNotContain(1L, 80L);
        // beside the current one 63 are less than 64 MB, with what their rows take; 64 would be more
        assertThat(80 - gone.size()).isEqualTo(64);
        assertThat(forget()).isEmpty();
    }

    @Test
    void changesGoBeforeTheBaseThatTheyAreToldBy() {
        for (long number = 1; number <= 79; number += 2) {
            publish(number, 0, 2 * A_MEGABYTE);
            publish(number + 1, number, 10);
            readings.handedOut(number + 1);
            now = now.plusSeconds(1);
        }
        assertThat(forget()).startsWith(2L, 1L, 4L, 3L).doesNotContain(79L, 80L);
    }
}
