package blogfeed.jetstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import blogfeed.model.StreamCursor;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class FrameBufferTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-09-21T13:33:20Z"));

    private final AtomicInteger room = new AtomicInteger();
    private final FrameBuffer buffer = new FrameBuffer(100, CLOCK, room::incrementAndGet);

    private boolean add(long time) {
        return buffer.add(Buffer.buffer("{\"time_us\":" + time + "}"));
    }

    private FrameBuffer.Taken take() throws InterruptedException {
        var taken = buffer.take(Duration.ofSeconds(10));
        if (taken == null) {
            throw new AssertionError("nothing to take");
        }
        return taken;
    }

    private static String text(FrameBuffer.Taken taken, int frame) {
        var arena = taken.frames();
        return new String(arena.bytes(), arena.from(frame), arena.to(frame) - arena.from(frame), UTF_8);
    }

    @Test
    void framesComeOutAsTheyWentIn() throws InterruptedException {
        buffer.source("here", 0);
        add(1);
        add(2);
        var first = take();
        add(3);
        assertThat(first.frames().frames()).isEqualTo(2);
        assertThat(text(first, 0)).isEqualTo("{\"time_us\":1}");
        assertThat(text(first, 1)).isEqualTo("{\"time_us\":2}");
        assertThat(text(take(), 0)).isEqualTo("{\"time_us\":3}");
    }

    @Test
    void whatIsRepeatedIsNoNews() {
        var now = new AtomicReference<>(Instant.parse("2026-09-21T13:33:20Z"));
        var watched = new FrameBuffer(100, now::get, () -> {});
        watched.source("here", 0);
        assertThat(watched.intake().lastNewsAt()).isNull();
        watched.add(Buffer.buffer("{\"time_us\":7}"));
        var first = now.get();
        now.set(first.plusSeconds(60));
        watched.source("there", 0);
        watched.add(Buffer.buffer("{\"time_us\":7}"));
        watched.add(Buffer.buffer("{"));
        assertThat(watched.intake().lastNewsAt()).isEqualTo(first);
        watched.add(Buffer.buffer("{\"time_us\":8}"));
        assertThat(watched.intake().lastNewsAt()).isEqualTo(now.get());
    }

    @Test
    void aFrameFromTheFutureDoesNotMakeAllLaterOnesOld() {
        var now = new AtomicReference<>(Instant.parse("2026-09-21T13:33:20Z"));
        var watched = new FrameBuffer(100, now::get, () -> {});
        watched.add(Buffer.buffer("{\"time_us\":" + WireTime.micros(Instant.parse("2099-01-01T00:00:00Z")) + "}"));
        now.set(now.get().plusSeconds(60));
        watched.add(Buffer.buffer("{\"time_us\":" + WireTime.micros(now.get().minusSeconds(1)) + "}"));
        assertThat(watched.intake().lastNewsAt()).isEqualTo(now.get());
    }

    @Test
    void nothingInTimeIsNull() throws InterruptedException {
        assertThat(buffer.take(Duration.ofMillis(5))).isNull();
        assertThat(buffer.ended()).isFalse();
    }

    @Test
    void aFullBufferSaysSoAndTellsOnceWhenThereIsRoom() throws InterruptedException {
        buffer.source("here", 0);
        int frames = 1;
        while (!add(frames)) {
            frames++;
        }
        assertThat(frames).isEqualTo(8);
        assertThat(add(9)).as("what comes nevertheless is not dropped").isTrue();
        assertThat(take().frames().frames()).isEqualTo(9);
        add(10);
        take();
        assertThat(room).hasValue(1);
    }

    @Test
    void aGiverThatCanWaitWaitsForRoom() {
        buffer.source("here", 0);
        var line = "{\"time_us\":5}".getBytes(UTF_8);
        var giver = new Thread(() -> {
            try {
                for (int i = 0; i < 1_000; i++) {
                    buffer.addWhenRoom(line, 0, line.length);
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            buffer.end();
        });
        giver.start();
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            int frames = 0;
            while (!buffer.ended()) {
                var taken = buffer.take(Duration.ofSeconds(10));
                frames += taken == null ? 0 : taken.frames().frames();
                assertThat(taken == null ? 0 : taken.frames().size()).isLessThan(120);
            }
            assertThat(frames).isEqualTo(1_000);
        });
    }

    @Test
    void thePositionNeverGoesBackButTheTimeDoes() throws InterruptedException {
        buffer.source("here", 3);
        assertThat(buffer.position()).isEqualTo(new StreamCursor("here", 3, WireTime.ofMicros(3)));
        add(20);
        add(10);
        buffer.add(Buffer.buffer("junk"));
        var taken = take();
        assertThat(taken.cursor()).isEqualTo(new StreamCursor("here", 20, WireTime.ofMicros(20)));
        assertThat(taken.latest()).isEqualTo(WireTime.ofMicros(10));
    }

    @Test
    void aSourceThatBeganByItselfIsWhereItsFirstFrameIs() throws InterruptedException {
        buffer.sourceOfItsOwnStart("here", 1_000);
        assertThat(buffer.position())
                .as("nothing lost before the first frame")
                .extracting("position")
                .isEqualTo(1_000L);
        add(20);
        add(10);
        assertThat(take().cursor().position()).isEqualTo(20);
    }

    @Test
    void oneFrameFarAheadOfTheClockDoesNotMoveALiveStream() throws InterruptedException {
        var live = new FrameBuffer(1_000, CLOCK, room::incrementAndGet).boundByClock();
        live.source("here", 0);
        live.add(Buffer.buffer("{\"time_us\":4102444800000000}"));
        assertThat(live.position()).extracting("position").isEqualTo(CLOCK.millis() * 1_000);
    }

    @Test
    void anotherEndpointHasItsOwnPosition() {
        buffer.source("here", 0);
        add(20);
        buffer.source("here", 5);
        assertThat(buffer.position()).extracting("position").isEqualTo(20L);
        buffer.source("there", 5);
        assertThat(buffer.position()).isEqualTo(new StreamCursor("there", 5, WireTime.ofMicros(5)));
    }

    @Test
    void itEndsOnlyWhenEmpty() throws InterruptedException {
        buffer.source("here", 0);
        add(1);
        buffer.end();
        assertThat(buffer.ended()).isFalse();
        take();
        assertThat(buffer.ended()).isTrue();
        assertThat(buffer.take(Duration.ofDays(1))).isNull();
    }

    @Test
    void whatCameInIsCounted() {
        assertThat(buffer.intake()).isEqualTo(new FrameBuffer.Intake(0, 0, null));
        buffer.source("here", 0);
        add(1);
        assertThat(buffer.intake()).isEqualTo(new FrameBuffer.Intake(1, 13, CLOCK.instant()));
    }
}
