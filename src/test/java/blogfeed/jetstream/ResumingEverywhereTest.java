package blogfeed.jetstream;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Gap;
import blogfeed.model.StreamCursor;
import blogfeed.wire.Interest;
import blogfeed.wire.StreamEvent;
import blogfeed.wire.WireTime;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Three servers on both wires that fail, crash, count anew, forget and lag at random, and a program that is killed at random:
 * every event is delivered, or lies in a gap that was told.
 */
@Timeout(120)
final class ResumingEverywhereTest {
    private static final int EVENTS = 400;

    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 12), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyEventIsDeliveredOrLiesInAToldGap(long seed) throws Exception {
        var scene = new Scene(seed);
        try {
            scene.play();
            for (int event = 0; event < EVENTS; event++) {
                assertThat(scene.delivered(event) || scene.inAGap(event))
                        .as("event %d, seed %d, gaps %s", event, seed, scene.gaps)
                        .isTrue();
            }
            if (!scene.forgets) {
                assertThat(scene.gaps)
                        .as("nobody forgot anything, seed %d", seed)
                        .isEmpty();
            }
        } finally {
            scene.streams.close();
        }
    }

    private static final class Scene {
        private final Random random;
        private final boolean forgets;
        private final LiveStreams streams = new LiveStreams();
        private final List<ArchiveHost> hosts = new ArrayList<>();
        private final List<URI> endpoints = new ArrayList<>();
        private final TreeSet<Integer> seen = new TreeSet<>();
        private final List<Gap> gaps = new ArrayList<>();
        private @Nullable StreamCursor committed;
        private JetstreamClient client;
        private int happened;

        Scene(long seed) throws Exception {
            random = new Random(seed);
            forgets = random.nextBoolean();
            streams.compression = Compression.USUAL;
            for (int i = 0; i < 3; i++) {
                var host = streams.closing(
                        new ArchiveHost(streams.vertx, 1 + random.nextInt(100_000), random.nextInt(2_000_000)));
                hosts.add(host);
                host.compressWith(random.nextBoolean() ? Dictionary.trained() : null);
                endpoints.add(random.nextInt(3) > 0 ? host.second() : host.first());
            }
            happens(50);
            client = start();
            committed = readUntil(0);
        }

        void play() throws Exception {
            while (happened < EVENTS) {
                for (int i = random.nextInt(3); i >= 0; i--) {
                    disturb();
                }
                happens(Math.min(EVENTS - happened, 1 + random.nextInt(40)));
                hosts.forEach(host -> host.down(false));
                // a server that was cut off may be resumed only when something happens
                committed = readUntil(happened - 1);
            }
        }

        private void disturb() throws Exception {
            var host = hosts.get(random.nextInt(hosts.size()));
            switch (random.nextInt(forgets && EVENTS - happened > 60 ? 8 : 7)) {
                case 0 -> host.cut();
                case 1, 2 -> host.down(true);
                case 3 -> {
                    host.down(true);
                    host.countAnew(1 + random.nextInt(200_000));
                }
                case 4 -> {
                    host.down(true);
                    host.shuffleLast(random.nextInt(20), random);
                }
                case 5 -> host.compressWith(random.nextBoolean() ? Dictionary.trained() : Dictionary.another());
                case 6 -> {
                    client.close();
                    client = start();
                }
                default -> {
                    hosts.forEach(each -> each.down(true));
                    happens(60);
                    hosts.forEach(each -> each.keepOnly(1 + random.nextInt(40)));
                }
            }
        }

        private void happens(int events) {
            for (int i = 0; i < events; i++) {
                var event = happened++;
                hosts.forEach(host -> host.happens(event));
            }
        }

        private JetstreamClient start() {
            return streams.client(committed, false, endpoints.toArray(URI[]::new));
        }

        /** Reads until that event was seen, or can only be in a gap; new events come meanwhile, as on a live network. */
        private @Nullable StreamCursor readUntil(int wanted) throws InterruptedException {
            var cursor = committed;
            while (!seen.contains(wanted)) {
                var batch = client.next(Duration.ofMillis(200));
                if (batch == null) {
                    if (happened >= EVENTS + 200) {
                        throw new AssertionError("event " + wanted + " does not come; " + client.status());
                    }
                    happens(1);
                    continue;
                }
                gaps.addAll(batch.gaps());
                batch.forEach(Interest.ALL, it -> seen.add(ArchiveHost.event(((StreamEvent.PostDeleted) it).rkey())));
                cursor = batch.cursor();
            }
            return cursor;
        }

        boolean delivered(int event) {
            return seen.contains(event);
        }

        /** Each server has a time of its own for an event. */
        boolean inAGap(int event) {
            var early = WireTime.ofMicros(ArchiveHost.time(event));
            var late = early.plusSeconds(2);
            return gaps.stream().anyMatch(gap -> !late.isBefore(gap.from()) && !early.isAfter(gap.until()));
        }
    }
}
