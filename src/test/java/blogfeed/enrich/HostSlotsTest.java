package blogfeed.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.http.Ticking;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HostSlotsTest {
    private static final String ADA = "ada.example";

    private final Ticking clock = new Ticking();
    private final HostSlots slots = new HostSlots(clock);

    @Test
    void aHostIsBusyWhileItIsAskedAndForThePauseAfterIt() throws InterruptedException {
        slots.enter(ADA);
        assertThat(slots.busy()).containsExactly(ADA);
        slots.leave(ADA, Duration.ofSeconds(2));
        assertThat(slots.busy()).containsExactly(ADA);
        clock.pass(Duration.ofSeconds(2));
        assertThat(slots.busy()).isEmpty();
    }

    @Test
    void manyWhoWantTheSameHostHaveItOneAfterTheOther() throws InterruptedException {
        var real = new HostSlots(InstantSource.system());
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 20; i++) {
            var thread = new Thread(() -> visit(real, inside, most));
            threads.add(thread);
            thread.start();
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(most.get()).isEqualTo(1);
        assertThat(real.busy()).isIn(List.of(), List.of(ADA));
    }

    private static void visit(HostSlots slots, AtomicInteger inside, AtomicInteger most) {
        try {
            slots.enter(ADA);
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            inside.decrementAndGet();
            slots.leave(ADA, Duration.ofMillis(1));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
