package blogfeed.jetstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import blogfeed.model.Gap;
import blogfeed.model.StreamCursor;
import blogfeed.model.Tid;
import blogfeed.wire.Mark;
import blogfeed.wire.WireTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class FrameBufferTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-09-21T13:33:20Z"));

    private final AtomicInteger room = new AtomicInteger();
    private final FrameBuffer buffer = new FrameBuffer(100, new Whereabouts(CLOCK, false), room::incrementAndGet);

    private boolean add(long time) {
        return add(buffer, "here", "{\"time_us\":" + time + "}");
    }

    private static boolean add(FrameBuffer to, String endpoint, String frame) {
        var bytes = frame.getBytes(UTF_8);
        return to.add(endpoint, new Mark().read(bytes, 0, bytes.length), bytes, 0, bytes.length, bytes.length);
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
        var watched = new FrameBuffer(100, new Whereabouts(now::get, false), () -> {});
        assertThat(watched.intake().lastNewsAt()).isNull();
        add(watched, "here", "{\"time_us\":7}");
        var first = now.get();
        now.set(first.plusSeconds(60));
        add(watched, "there", "{\"time_us\":7}");
        add(watched, "there", "{");
        assertThat(watched.intake().lastNewsAt()).isEqualTo(first);
        add(watched, "there", "{\"time_us\":8}");
        assertThat(watched.intake().lastNewsAt()).isEqualTo(now.get());
    }

    @Test
    void aFrameFromTheFutureDoesNotMakeAllLaterOnesOld() {
        var now = new AtomicReference<>(Instant.parse("2026-09-21T13:33:20Z"));
        var watched = new FrameBuffer(100, new Whereabouts(now::get, false), () -> {});
        add(watched, "here", "{\"time_us\":" + WireTime.micros(Instant.parse("2099-01-01T00:00:00Z")) + "}");
        now.set(now.get().plusSeconds(60));
        add(watched, "here", "{\"time_us\":" + WireTime.micros(now.get().minusSeconds(1)) + "}");
        assertThat(watched.intake().lastNewsAt()).isEqualTo(now.get());
    }

    @Test
    void nothingInTimeIsNull() throws InterruptedException {
        assertThat(buffer.take(Duration.ofMillis(5))).isNull();
        assertThat(buffer.ended()).isFalse();
    }

    @Test
    void aFullBufferSaysSoAndTellsOnceWhenThereIsRoom() throws InterruptedException {
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
        var line = "{\"time_us\":5}".getBytes(UTF_8);
        var mark = new Mark().read(line, 0, line.length);
        var giver = new Thread(() -> {
            try {
                for (int i = 0; i < 1_000; i++) {
                    buffer.addWhenRoom("here", mark, line, 0, line.length);
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
        assertThat(buffer.position()).as("nothing tells yet").isNull();
        add(20);
        add(10);
        add(buffer, "here", "junk");
        var taken = take();
        assertThat(taken.cursor()).isEqualTo(StreamCursor.of("here", 20, WireTime.ofMicros(20)));
        assertThat(taken.latest()).isEqualTo(WireTime.ofMicros(10));
    }

    @Test
    void oneFrameFarAheadOfTheClockDoesNotMoveALiveStream() throws InterruptedException {
        var live = new FrameBuffer(1_000, new Whereabouts(CLOCK, true), room::incrementAndGet);
        add(live, "here", "{\"time_us\":4102444800000000}");
        assertThat(live.position()).extracting("position").isEqualTo(CLOCK.millis() * 1_000);
    }

    @Test
    void anotherEndpointHasItsOwnPosition() {
        add(20);
        add(buffer, "there", "{\"time_us\":5}");
        assertThat(buffer.position()).isEqualTo(StreamCursor.of("there", 5, WireTime.ofMicros(5)));
    }

    @Test
    void untilAFrameComesItStandsWhereAnEarlierReadingEnded() {
        var earlier = StreamCursor.of("there", 5, WireTime.ofMicros(7));
        buffer.resume(earlier);
        add(buffer, "here", "junk");
        assertThat(buffer.position()).isEqualTo(earlier);
    }

    @Test
    void aSequenceNumberIsThePositionAndTheTimeIsTheTime() {
        add(buffer, "here", "{\"payload\":{\"seq\":9,\"time\":\"2026-09-21T13:33:20.000000Z\"}}");
        add(buffer, "here", "{\"payload\":{\"seq\":8,\"time\":\"2026-09-21T13:33:19.000000Z\"}}");
        assertThat(buffer.position()).isEqualTo(StreamCursor.of("here", 9, CLOCK.instant()));
    }

    /** An endpoint that gets events late gives them late times; elsewhere they came when they were written. */
    @Test
    void anEndpointThatIsLateIsTakenOverFromWhereItIs() {
        var written = CLOCK.instant().minusSeconds(600);
        add(
                buffer,
                "here",
                "{\"payload\":{\"rev\":\"" + Tid.of(written.minusSeconds(1), 0).value()
                        + "\",\"seq\":8,\"time\":\"2026-09-21T13:33:19.000000Z\"}}");
        add(
                buffer,
                "here",
                "{\"payload\":{\"rev\":\"" + Tid.of(written, 0).value()
                        + "\",\"seq\":9,\"time\":\"2026-09-21T13:33:20.000000Z\"}}");
        assertThat(buffer.position()).isEqualTo(new StreamCursor("here", 9, CLOCK.instant(), written));
    }

    @Test
    void aRevisionFromTheFutureDoesNotCount() {
        add(
                buffer,
                "here",
                "{\"time_us\":20,\"commit\":{\"rev\":\""
                        + Tid.of(CLOCK.instant(), 0).value() + "\"}}");
        assertThat(buffer.position()).isEqualTo(StreamCursor.of("here", 20, WireTime.ofMicros(20)));
    }

    @Test
    void aGapGoesWithTheFramesThatFollowIt() throws InterruptedException {
        add(1);
        take();
        var gap = new Gap("here", WireTime.ofMicros(1), WireTime.ofMicros(9), "lost");
        buffer.add(gap);
        add(9);
        assertThat(take().gaps()).containsExactly(gap);
        add(10);
        assertThat(take().gaps()).isEmpty();
    }

    @Test
    void itEndsOnlyWhenEmpty() throws InterruptedException {
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
        add(1);
        assertThat(buffer.intake()).isEqualTo(new FrameBuffer.Intake(1, 13, CLOCK.instant()));
    }
}
