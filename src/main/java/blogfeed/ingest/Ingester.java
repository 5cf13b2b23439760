package blogfeed.ingest;

import blogfeed.jetstream.EventBatch;
import blogfeed.jetstream.EventStream;
import blogfeed.model.AtUri;
import blogfeed.model.Gap;
import blogfeed.model.StreamCursor;
import blogfeed.store.Database;
import blogfeed.store.Facts;
import blogfeed.store.StoreException;
import blogfeed.wire.StreamEvent;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Carries the stream into the store on a thread of its own: rows and stream cursor of a batch commit together, so a crash
 * anywhere repeats work but loses and doubles nothing. A store that refuses, as on a full disk, is tried again with the
 * same batch, while the source waits.
 */
public final class Ingester implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Ingester.class.getName());
    private static final Duration WAIT = Duration.ofMillis(500);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final int GAPS = 20;
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    /** A trickle is gathered this long, so that a live stream commits a few times a second and not hundreds of times. */
    private static final Duration GATHER = Duration.ofMillis(200);

    /** In the stream's time: how soon a site whose article was accepted counts as known. */
    private static final Duration LEARN_EVERY = Duration.ofMinutes(1);

    private static final int TRICKLE_BYTES = 256 * 1024;

    /** Does what an event means. */
    private interface Fold {
        void apply(StreamEvent event, Facts facts, Tally tally);
    }

    private final EventStream stream;
    private final Database database;
    private final Supplier<Rules> rules;
    private final @Nullable String replayed;
    private final StreamClock streamTime;
    private final Duration retry;
    private final Bookmark bookmark;
    private final KnownRecords known = new KnownRecords();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "ingest");
    private Rules rulesInForce;
    private EventFolding folding;
    private Instant learnedAt = Instant.EPOCH;
    private final Tally total = new Tally();
    private volatile List<Gap> gaps = List.of();
    private Runnable onGap = () -> {};
    private volatile IngestCounts counts = total.counts();
    private volatile @Nullable String problem;

    /**
     * @param rules asked before each batch; equal until they change
     * @param replayed the name of a stream that is played again, whose own cursor alone counts; null for the live one
     * @param streamTime is moved on with the stream
     */
    public Ingester(
            EventStream stream,
            Database database,
            Supplier<Rules> rules,
            @Nullable String replayed,
            StreamClock streamTime) {
        this(stream, database, rules, replayed, streamTime, RETRY);
    }

    Ingester(
            EventStream stream,
            Database database,
            Supplier<Rules> rules,
            @Nullable String replayed,
            StreamClock streamTime,
            Duration retry) {
        this.replayed = replayed;
        this.stream = stream;
        this.database = database;
        this.streamTime = streamTime;
        this.retry = retry;
        this.bookmark = new Bookmark(replayed == null);
        this.rules = rules;
        this.rulesInForce = rules.get();
        this.folding = new EventFolding(rulesInForce, known);
    }

    public void start() {
        start(() -> {});
    }

    /**
     * Resumes where the last commit was; returns at once.
     *
     * @param onGap called when something of the stream could not be had
     */
    public void start(Runnable onGap) {
        this.onGap = onGap;
        var cursor = database.read(facts -> {
            known.load(facts);
            gaps = facts.gaps().latest(GAPS);
            return replayed == null
                    ? facts.cursors().latest(true)
                    : facts.cursors().of(replayed);
        });
        cursor.map(StreamCursor::time).ifPresent(streamTime::advanceTo);
        stream.start(cursor.orElse(null));
        thread.start();
    }

    /** Takes note of a post that was kept by others than the stream, from within their transaction. */
    public void noteKept(AtUri post) {
        known.addPost(post);
    }

    /** Waits until the stream has ended and all of it is stored. */
    public void awaitEnd() throws InterruptedException {
        done.await();
    }

    public IngestCounts counts() {
        return counts;
    }

    /** Stretches of the stream that could not be had, the newest first, at most 20. */
    public List<Gap> gaps() {
        return gaps;
    }

    /** Why nothing is being stored at present, or null. */
    public @Nullable String problem() {
        return problem;
    }

    private void run() {
        try {
            while (stop.getCount() > 0 && !stream.ended()) {
                var batch = stream.next(WAIT);
                if (batch != null) {
                    store(batch);
                    gather(batch);
                }
            }
            saveLast();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            problem = "ingest has stopped: " + e;
            LOG.log(Level.ERROR, "ingest has stopped; nothing more is stored until a restart", e);
        } finally {
            done.countDown();
        }
    }

    private void store(EventBatch batch) throws InterruptedException {
        keepToRules();
        while (stop.getCount() > 0) {
            try {
                total.add(fold(batch));
                counts = total.counts();
                streamTime.advanceTo(batch.latest());
                problem = null;
                noteGaps(batch.gaps());
                return;
            } catch (StoreException e) {
                report(e);
                stop.await(retry.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    /** A batch is folded by one set of rules from its first event to its last. */
    private void keepToRules() {
        var now = rules.get();
        if (!now.equals(rulesInForce)) {
            rulesInForce = now;
            folding = new EventFolding(now, known);
            learnedAt = Instant.EPOCH;
        }
    }

    /** A batch that holds an event we stumble over is folded again with care, without that event. */
    private Tally fold(EventBatch batch) {
        try {
            return fold(batch, folding::apply);
        } catch (RuntimeException | StackOverflowError e) {
            if (mayPass(e)) {
                throw e;
            }
            return fold(batch, this::applyWithCare);
        }
    }

    private Tally fold(EventBatch batch, Fold fold) {
        return database.write(facts -> {
            var tally = new Tally();
            learnSites(batch, facts);
            batch.forEach(known, event -> fold.apply(event, facts, tally));
            batch.gaps().forEach(facts.gaps()::add);
            bookmark.put(batch, tally.events + tally.failed > 0 || !batch.gaps().isEmpty(), facts);
            return tally;
        });
    }

    private void saveLast() {
        try {
            database.change(bookmark::save);
        } catch (StoreException e) {
            LOG.log(Level.WARNING, "the place in the stream could not be saved; a little is read again", e);
        }
    }

    private void noteGaps(List<Gap> noted) {
        if (!noted.isEmpty()) {
            gaps = Stream.concat(noted.stream(), gaps.stream()).limit(GAPS).toList();
            onGap.run();
        }
    }

    private void learnSites(EventBatch batch, Facts facts) {
        if (batch.latest().isAfter(learnedAt.plus(LEARN_EVERY))) {
            folding.learn(facts);
            learnedAt = batch.latest();
        }
    }

    private void applyWithCare(StreamEvent event, Facts facts, Tally tally) {
        var ofThisEvent = new Tally();
        try {
            facts.attempt(() -> folding.apply(event, facts, ofThisEvent));
            tally.add(ofThisEvent);
        } catch (RuntimeException | StackOverflowError e) {
            if (mayPass(e)) {
                throw e;
            }
            tally.failed++;
            LOG.log(Level.ERROR, "left out an event that this program can't digest; please report it: " + event, e);
        }
    }

    private static boolean mayPass(Throwable e) {
        return e instanceof StoreException refused && refused.mayPass();
    }

    private void report(StoreException e) {
        if (problem == null) {
            LOG.log(
                    Level.ERROR,
                    "nothing can be stored; trying again every " + retry.toSeconds() + " s: " + e.getMessage());
        }
        problem = "nothing can be stored: " + e.getMessage();
    }

    private void gather(EventBatch batch) throws InterruptedException {
        if (batch.bytes() < TRICKLE_BYTES && !stream.ended()) {
            stop.await(GATHER.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Ends after the batch at hand, its cursor saved; the stream itself is the caller's to close. */
    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(STOP_WITHIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** When the stream's latest stored event happened. */
    public Instant position() {
        return streamTime.instant();
    }
}
