package blogfeed.jetstream;

import static blogfeed.jetstream.ArchiveHost.time;
import static blogfeed.jetstream.LiveStreams.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Gap;
import blogfeed.model.StreamCursor;
import blogfeed.wire.Frames;
import blogfeed.wire.Interest;
import blogfeed.wire.SecondFrames;
import blogfeed.wire.StreamEvent;
import blogfeed.wire.Wire;
import blogfeed.wire.WireTime;
import java.net.URI;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of the place in the stream, line by line, against servers with their real rules and failings. */
@Timeout(60)
final class FailoverTest {
    private static final Duration LOOK = Duration.ofSeconds(20);

    private final LiveStreams streams = new LiveStreams();
    private final Set<Integer> seen = new TreeSet<>();

    @AfterEach
    void closeAll() throws Exception {
        streams.close();
    }

    private ArchiveHost host(long firstSeq, int events) throws Exception {
        var host = streams.closing(new ArchiveHost(streams.vertx, firstSeq, 0));
        IntStream.range(0, events).forEach(host::happens);
        return host;
    }

    /** Reads until an event was seen. */
    private void readUntil(JetstreamClient client, int event) throws InterruptedException {
        while (!seen.contains(event)) {
            var batch = client.next(LOOK);
            if (batch == null) {
                throw new AssertionError("event " + event + " does not come; " + client.status());
            }
            streams.cursor = batch.cursor();
            streams.gaps.addAll(batch.gaps());
            batch.forEach(Interest.ALL, it -> seen.add(ArchiveHost.event(((StreamEvent.PostDeleted) it).rkey())));
        }
    }

    private StreamCursor stoodAt(URI endpoint, long position, int event) {
        var name = new Endpoint(endpoint).name();
        return StreamCursor.of(name, position, WireTime.ofMicros(time(event)));
    }

    private static Set<Integer> events(int from, int to) {
        return IntStream.range(from, to).collect(TreeSet::new, Set::add, Set::addAll);
    }

    @Test
    void theSameEndpointIsResumedByItsOwnCount() throws Exception {
        var host = host(100_000, 100);
        var client = streams.client(stoodAt(host.second(), 100_089, 89), false, host.second());
        readUntil(client, 99);
        assertThat(host.asked()).containsExactly(String.valueOf(100_089 - 8_192));
        host.cut();
        host.happens(100);
        readUntil(client, 100);
        assertThat(host.asked()).containsExactly(String.valueOf(100_099 - 8_192));
        assertThat(streams.cursor).isEqualTo(stoodAt(host.second(), 100_100, 100));
        assertThat(streams.gaps).isEmpty();
    }

    /** A killed server gives numbers anew: what is new may stand below what was read. */
    @Test
    void eventsThatChangedTheirNumbersInACrashAreNotMissed() throws Exception {
        var seed = System.nanoTime();
        var host = host(1, 100);
        var client = streams.client(null, false, host.second());
        readUntil(client, 99);
        host.down(true);
        IntStream.range(100, 110).forEach(host::happens);
        host.shuffleLast(50, new Random(seed));
        host.down(false);
        for (int event = 100; event < 110; event++) {
            readUntil(client, event);
        }
        assertThat(seen).as("seed %d", seed).isEqualTo(events(0, 110));
    }

    @Test
    void anotherEndpointIsResumedByTimeWithAMargin() throws Exception {
        var one = host(1, 100);
        var other = host(900_000, 110);
        var client = streams.client(null, false, one.second(), other.second());
        readUntil(client, 99);
        one.down(true);
        readUntil(client, 109);
        assertThat(other.asked()).containsExactly(String.valueOf(time(99) - 10 * SECOND));
        assertThat(seen).isEqualTo(events(0, 110));
        assertThat(streams.gaps).isEmpty();
        assertThat(streams.cursor).isEqualTo(stoodAt(other.second(), 900_109, 109));
    }

    @Test
    void theTwoWiresTakeOverFromEachOther() throws Exception {
        var one = host(1, 100);
        var other = host(900_000, 110);
        var client = streams.client(null, false, one.second(), other.first(), one.first());
        readUntil(client, 99);
        one.down(true);
        readUntil(client, 109);
        one.down(false);
        IntStream.range(100, 120).forEach(one::happens);
        other.down(true);
        readUntil(client, 119);
        assertThat(seen).isEqualTo(events(0, 120));
        assertThat(streams.gaps).isEmpty();
    }

    @Test
    void aPositionTooOldIsReplacedByTheTimeAndWhatIsMissingIsAGap() throws Exception {
        var host = host(20_000, 1_000);
        host.keepOnly(100);
        var client = streams.client(stoodAt(host.second(), 20_500, 500), false, host.second());
        readUntil(client, 999);
        assertThat(host.asked()).startsWith("-CursorTooOld", String.valueOf(time(500) - 10 * SECOND));
        assertThat(streams.gaps)
                .singleElement()
                .extracting(Gap::from, Gap::until)
                .containsExactly(WireTime.ofMicros(time(500)), WireTime.ofMicros(time(900)));
        assertThat(streams.gaps.get(0).cause()).contains("CursorTooOld");
        assertThat(seen).isEqualTo(events(900, 1_000));
    }

    @Test
    void whatOneEndpointHasNoMoreIsHadFromAnother() throws Exception {
        var shallow = host(20_000, 1_000);
        shallow.keepOnly(100);
        var deep = host(700_000, 1_000);
        var client = streams.client(
                stoodAt(shallow.second(), 20_500, 500), false, shallow.second(), shallow.first(), deep.first());
        readUntil(client, 999);
        assertThat(streams.gaps).isEmpty();
        assertThat(seen).containsAll(events(500, 1_000));
    }

    /** Who is restarting may have all of it. */
    @Test
    void anEndpointThatIsDownIsWaitedForBeforeAGapIsSettledFor() throws Exception {
        var shallow = host(20_000, 1_000);
        shallow.keepOnly(100);
        var deep = host(700_000, 1_000);
        deep.down(true);
        var client = streams.client(stoodAt(shallow.second(), 20_500, 500), false, shallow.second(), deep.second());
        for (int looks = 0; looks < 8; ) {
            looks += (int)
                    shallow.asked().stream().filter(it -> !it.startsWith("-")).count();
        }
        deep.down(false);
        readUntil(client, 999);
        assertThat(streams.gaps).isEmpty();
        assertThat(seen).containsAll(events(500, 1_000));
    }

    /** The margin of the same server reaches back behind an event that it had. */
    @Test
    void atTheSameEndpointOfTheFirstWireEvenASecondIsAGap() throws Exception {
        var host = host(1, 1_000);
        host.keepOnly(498);
        var client = streams.client(stoodAt(host.first(), time(500), 500), false, host.first());
        readUntil(client, 999);
        assertThat(streams.gaps).singleElement().extracting(Gap::until).isEqualTo(WireTime.ofMicros(time(502)));
    }

    @Test
    void whereAllAreTooShallowTheDeepestIsTaken() throws Exception {
        var shallow = host(20_000, 1_000);
        shallow.keepOnly(100);
        var deeper = host(700_000, 1_000);
        deeper.keepOnly(300);
        var client = streams.client(
                stoodAt(shallow.second(), 20_500, 500), false, shallow.second(), deeper.second(), shallow.first());
        readUntil(client, 999);
        assertThat(streams.gaps).singleElement().extracting(Gap::until).isEqualTo(WireTime.ofMicros(time(700)));
        assertThat(seen).isEqualTo(events(700, 1_000));
    }

    /** A position ahead of the server is answered with what happens from now on, without a word. */
    @Test
    void aServerThatCountsAnewIsNoticedByItsLowerNumbers() throws Exception {
        var host = host(1_000_000, 100);
        var client = streams.client(null, false, host.second());
        readUntil(client, 99);
        host.down(true);
        IntStream.range(100, 200).forEach(host::happens);
        host.countAnew(1);
        host.down(false);
        while (!host.asked().contains(String.valueOf(1_000_099 - 8_192))) {
            Thread.onSpinWait();
        }
        host.happens(200);
        readUntil(client, 200);
        assertThat(seen).isEqualTo(events(0, 201));
        assertThat(streams.gaps).isEmpty();
        assertThat(streams.cursor).isEqualTo(stoodAt(host.second(), 201, 200));
    }

    @Test
    void aServerThatCountsAnewAndForgotIsAGap() throws Exception {
        var host = host(1_000_000, 100);
        var client = streams.client(null, false, host.second());
        readUntil(client, 99);
        host.down(true);
        IntStream.range(100, 200).forEach(host::happens);
        host.countAnew(1);
        host.keepOnly(20);
        host.down(false);
        while (!host.asked().contains(String.valueOf(1_000_099 - 8_192))) {
            Thread.onSpinWait();
        }
        host.happens(200);
        readUntil(client, 200);
        assertThat(streams.gaps)
                .containsExactly(new Gap(
                        host.second().toString(),
                        WireTime.ofMicros(time(99)),
                        WireTime.ofMicros(time(180)),
                        "the server counts anew"));
    }

    @Test
    void aTimeCutOffInSilenceByTheFirstWireIsAGap() throws Exception {
        var host = host(1, 1_000);
        host.keepOnly(100);
        var client = streams.client(stoodAt(host.first(), time(500), 500), false, host.first());
        readUntil(client, 999);
        assertThat(streams.gaps)
                .singleElement()
                .extracting(Gap::from, Gap::until)
                .containsExactly(WireTime.ofMicros(time(500)), WireTime.ofMicros(time(900)));
    }

    /** The margin reaches back behind an event that was read, so a quiet network shows it again, and no gap. */
    @Test
    void aLongSilenceIsNoGap() throws Exception {
        var host = host(1, 100);
        var client = streams.client(null, false, host.second(), host.first());
        readUntil(client, 99);
        host.down(true);
        host.happens(900);
        host.down(false);
        readUntil(client, 900);
        assertThat(streams.gaps).isEmpty();
    }

    @Test
    void aFirstStartThatIsCutOffHasLostNothing() throws Exception {
        var host = host(1, 1_000);
        host.keepOnly(100);
        var client = streams.client(null, false, host.second());
        readUntil(client, 999);
        assertThat(streams.gaps).isEmpty();
    }

    @Test
    void theLastMinutesAreReadAgainWhereTheFirstWireGoesFromReplayToLive() throws Exception {
        streams.seam = Duration.ofMinutes(2);
        var host = host(1, 3_590);
        host.lostAtTheSeam = 30;
        var client = streams.client(null, false, host.first());
        readUntil(client, 3_559);
        assertThat(seen).doesNotContain(3_570);
        host.lostAtTheSeam = 0;
        IntStream.range(3_590, 3_600).forEach(host::happens);
        readUntil(client, 3_599);
        readUntil(client, 3_570);
        assertThat(seen).isEqualTo(events(0, 3_600));
        assertThat(host.asked())
                .containsExactly(
                        String.valueOf(LiveStreams.NOW - 3 * 3_600 * SECOND),
                        String.valueOf(LiveStreams.NOW - 120 * SECOND));
        assertThat(client.status().reconnects()).as("nothing was lost").isZero();
    }

    @Test
    void beingTooSlowIsOurFaultAndNotTheEndpoints() throws Exception {
        var host = host(1, 100);
        var other = host(1, 100);
        var client = streams.client(null, false, host.second(), other.second());
        readUntil(client, 99);
        for (int i = 0; i < 3; i++) {
            host.say(SecondFrames.error("ConsumerTooSlow", "too far behind"));
            host.happens(100 + i);
            readUntil(client, 100 + i);
        }
        assertThat(client.status().lastError()).contains("ConsumerTooSlow: too far behind");
        assertThat(client.status().endpoint()).isEqualTo(host.second().toString());
        assertThat(other.asked()).isEmpty();
        assertThat(seen).isEqualTo(events(0, 103));
    }

    @Test
    void aRewindReadsAgainWithoutAGap() throws Exception {
        var host = host(1, 1_000);
        var rewound = new StreamCursor("rewind", 0, WireTime.ofMicros(time(999)), WireTime.ofMicros(time(700)));
        var client = streams.client(rewound, false, host.second());
        readUntil(client, 999);
        assertThat(host.asked()).containsExactly(String.valueOf(time(700) - 10 * SECOND));
        assertThat(seen).isEqualTo(events(690, 1_000));
        assertThat(streams.gaps).isEmpty();
    }

    @Test
    void nothingIsEverSaidToAServer() throws Exception {
        var said = new AtomicInteger();
        var server = streams.server(visit -> {
            visit.socket().frameHandler(frame -> said.addAndGet(frame.isClose() ? 0 : 1));
            visit.send(SecondFrames.delete(Frames.ANNA, "e1", 1, LiveStreams.NOW, Wire.POST));
        });
        var client = streams.client(null, false, server.secondUri());
        assertThat(streams.times(client, 1)).hasSize(1);
        client.close();
        assertThat(said).hasValue(0);
    }
}
