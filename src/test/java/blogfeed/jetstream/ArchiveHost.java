package blogfeed.jetstream;

import static java.nio.charset.StandardCharsets.UTF_8;

import blogfeed.jetstream.FakeJetstream.Visit;
import blogfeed.wire.Frames;
import blogfeed.wire.SecondFrames;
import blogfeed.wire.Wire;
import com.github.luben.zstd.ZstdCompressCtx;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A Jetstream server that keeps what it was told and replays it, on both wires, with the rules and the failings of the real
 * one. Events are numbered by the test; each server counts and times them in its own way.
 */
final class ArchiveHost implements AutoCloseable {
    private static final long TIMES_FROM = 1_000_000_000_000_000L;

    private record Item(int event, long seq, long time) {}

    /** A visitor who gets what happens now. */
    private record Listener(Visit visit, boolean second, boolean compressed) {}

    private final FakeJetstream server;
    private final long late;
    private final List<Item> items = new ArrayList<>();
    private final List<Listener> listeners = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private int floor;
    private long nextSeq;
    private boolean down;
    private @Nullable ZstdDictionary dictionary;
    private boolean servesGarbage;

    /** How many of the last events of a long replay on the first wire get lost between replay and live. */
    int lostAtTheSeam;

    /**
     * @param firstSeq what it counts from
     * @param late how much later than others it sees events, in microseconds
     */
    ArchiveHost(Vertx vertx, long firstSeq, long late) throws Exception {
        this.late = late;
        nextSeq = firstSeq;
        server = new FakeJetstream(vertx, this::answered, this::greet);
    }

    URI first() {
        return server.uri();
    }

    URI second() {
        return server.secondUri();
    }

    /** What was asked for since the last time, in order: {@code now}, a position or a time; refusals with a minus. */
    synchronized List<String> asked() {
        var copy = List.copyOf(asked);
        asked.clear();
        return copy;
    }

    synchronized void happens(int event) {
        var item = new Item(event, nextSeq++, time(event) + late);
        items.add(item);
        listeners.removeIf(listener -> listener.visit.socket().isClosed());
        if (!down) {
            listeners.forEach(listener -> send(listener, item));
        }
    }

    /** When an event happened. */
    static long time(int event) {
        return LiveStreams.NOW - 3_600 * LiveStreams.SECOND + event * LiveStreams.SECOND;
    }

    /** The event of a key. */
    static int event(String rkey) {
        return Integer.parseInt(rkey.substring(1));
    }

    /** Forgets all but the last so many events. */
    synchronized void keepOnly(int events) {
        floor = Math.max(floor, items.size() - events);
    }

    /** Counts anew from that number, as a server that was rebuilt does; its events are those it has seen. */
    synchronized void countAnew(long firstSeq) {
        nextSeq = firstSeq;
        for (int i = 0; i < items.size(); i++) {
            items.set(i, new Item(items.get(i).event, nextSeq++, items.get(i).time));
        }
    }

    /** As after a crash: the last events come back in another order, so with each other's numbers. */
    synchronized void shuffleLast(int events, Random random) {
        var from = Math.max(0, items.size() - events);
        var last = new ArrayList<>(items.subList(from, items.size()));
        Collections.shuffle(last, random);
        for (int i = 0; i < last.size(); i++) {
            var place = items.get(from + i);
            items.set(from + i, new Item(last.get(i).event, place.seq, place.time));
        }
    }

    synchronized void down(boolean isDown) {
        down = isDown;
        if (isDown) {
            server.cut();
            listeners.clear();
        }
    }

    void cut() {
        server.cut();
    }

    synchronized void compressWith(@Nullable ZstdDictionary other) {
        dictionary = other;
    }

    synchronized void serveGarbage(boolean garbage) {
        servesGarbage = garbage;
    }

    /** Says something to all who listen, on either wire. */
    synchronized void say(String frame) {
        listeners.forEach(listener -> write(listener, frame));
    }

    private synchronized boolean answered(HttpServerRequest request) {
        if (down) {
            return refuse(request, 503, "ServiceUnavailable", "starting");
        }
        var held = dictionary;
        if (request.uri().contains(Wire.GET_ZSTD_DICTIONARY)) {
            return held == null
                    ? refuse(request, 404, "DictionaryNotFound", "none")
                    : done(() -> request.response().end(Buffer.buffer(held.bytes())));
        }
        if (!isSecond(request)) {
            return false;
        }
        var id = request.getParam("zstdDictionary");
        if (id != null && (held == null || !id.equals(String.valueOf(held.id())))) {
            return refuse(
                    request,
                    400,
                    "UnknownZstdDictionary",
                    "current dictionary id is " + (held == null ? "none" : held.id()));
        }
        var cursor = cursor(request);
        if (cursor.isPresent() && cursor.getAsLong() < floorSeq()) {
            return refuse(request, 400, "CursorTooOld", "below " + floorSeq());
        }
        return false;
    }

    private boolean refuse(HttpServerRequest request, int status, String error, String message) {
        asked.add("-" + error);
        return done(() -> request.response()
                .setStatusCode(status)
                .end("{\"error\":\"" + error + "\",\"message\":\"" + message + "\"}"));
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }

    private synchronized void greet(Visit visit) {
        var request = visit.request();
        var cursor = cursor(request);
        asked.add(cursor.isPresent() ? String.valueOf(cursor.getAsLong()) : "now");
        var second = isSecond(request);
        var listener = new Listener(visit, second, second && request.getParam("zstdDictionary") != null);
        if (cursor.isPresent()) {
            replay(listener, cursor.getAsLong());
        }
        listeners.add(listener);
    }

    private void replay(Listener listener, long cursor) {
        var from = from(cursor);
        if (cursor >= TIMES_FROM && from < floor && listener.second) {
            write(listener, SecondFrames.info("OutdatedCursor", "starting at " + floorSeq()));
        }
        var begin = Math.max(from, floor);
        var lost = !listener.second && items.size() - begin > 120 ? lostAtTheSeam : 0;
        for (int i = begin; i < items.size() - lost; i++) {
            send(listener, items.get(i));
        }
    }

    /** The first event at or behind a cursor; behind all where the cursor is ahead of the server. */
    private int from(long cursor) {
        for (int i = 0; i < items.size(); i++) {
            if ((cursor >= TIMES_FROM ? items.get(i).time : items.get(i).seq) >= cursor) {
                return i;
            }
        }
        return items.size();
    }

    private long floorSeq() {
        return floor == 0 || items.isEmpty() ? 0 : items.get(Math.min(floor, items.size() - 1)).seq;
    }

    private static boolean isSecond(HttpServerRequest request) {
        return request.uri().contains(Wire.SUBSCRIBE_EVENTS);
    }

    private static OptionalLong cursor(HttpServerRequest request) {
        var cursor = request.getParam("cursor");
        return cursor == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(cursor));
    }

    private void send(Listener listener, Item item) {
        var rkey = "e" + item.event;
        write(
                listener,
                listener.second
                        ? SecondFrames.delete(Frames.ANNA, rkey, item.seq, item.time, Wire.POST)
                        : Frames.delete(Frames.ANNA, rkey, item.time, Wire.POST));
    }

    private void write(Listener listener, String frame) {
        if (listener.compressed && dictionary != null) {
            try (var zstd = new ZstdCompressCtx().loadDict(dictionary.bytes())) {
                var packed = zstd.compress(frame.getBytes(UTF_8));
                listener.visit
                        .socket()
                        .writeFinalBinaryFrame(Buffer.buffer(servesGarbage ? new byte[] {1, 2, 3} : packed));
            }
        } else {
            listener.visit.send(frame);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
