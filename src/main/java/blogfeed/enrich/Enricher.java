package blogfeed.enrich;

import blogfeed.http.Budget;
import blogfeed.http.GuardedClient;
import blogfeed.http.Refusal;
import blogfeed.store.Database;
import blogfeed.store.FetchQueue.Job;
import blogfeed.store.FetchQueue.Length;
import blogfeed.store.StoreException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Fetches and reads the pages of articles that are due, the most wanted first, within an hourly budget. The queue is in the
 * store: whatever happens to the program, no article is lost.
 */
public final class Enricher implements AutoCloseable {
    /**
     * How hard the web is asked.
     *
     * @param workers pages fetched at the same time, each from another host
     * @param anHour most fetches an hour
     * @param pause between two requests to one host
     */
    public record Manners(int workers, int anHour, Duration pause) {}

    private static final System.Logger LOG = System.getLogger(Enricher.class.getName());

    /** Longer than the slowest page with all its redirects takes. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final Database database;
    private final GuardedClient client;
    private final Manners manners;
    private final InstantSource clock;
    private final HostSlots slots;
    private final Follower follower;
    private final Supplier<Outcomes> outcomes;
    private final Budget budget;
    private final Tally tally = new Tally();
    private final Semaphore free;
    private final ExecutorService workers;
    private final Thread queue = new Thread(this::run, "fetch-queue");
    private volatile boolean stopped;

    /**
     * @param outcomes asked before each page, since what pages are judged by may change
     * @param client is closed by its maker
     */
    public Enricher(
            Database database,
            Supplier<Outcomes> outcomes,
            GuardedClient client,
            Manners manners,
            InstantSource clock) {
        this.database = database;
        this.client = client;
        this.manners = manners;
        this.clock = clock;
        this.slots = new HostSlots(clock);
        this.follower = new Follower(client, slots, manners.pause(), clock);
        this.outcomes = outcomes;
        this.budget = new Budget(manners.anHour(), clock);
        this.free = new Semaphore(manners.workers());
        this.workers = Executors.newFixedThreadPool(manners.workers(), work -> new Thread(work, "fetch"));
    }

    public void start() {
        database.change(facts -> facts.fetches().giveBackAll());
        queue.start();
    }

    public EnrichCounts counts() {
        return tally.counts();
    }

    /** What the guard refused, by its reasons. */
    public Map<Refusal, Long> refusals() {
        return client.refusals();
    }

    public Length queueLength() {
        return database.read(facts -> facts.fetches().length(clock.instant()));
    }

    /** Waits until nothing is due and nothing under way, or the budget is spent; false when the time is over first. */
    public boolean awaitIdle(Duration most) throws InterruptedException {
        var end = clock.instant().plus(most);
        while (!stopped && clock.instant().isBefore(end)) {
            if (isIdle()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return stopped;
    }

    private synchronized boolean isIdle() {
        return free.availablePermits() == manners.workers()
                && (!budget.isLeft() || queueLength().due() == 0);
    }

    private void run() {
        while (!stopped) {
            try {
                free.acquire();
                if (!begin()) {
                    free.release();
                    TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Begins with the next page; false where there is none, or none that may be asked for now. */
    private synchronized boolean begin() {
        try {
            var job = budget.isLeft() ? next() : Optional.<Job>empty();
            job.ifPresent(taken -> {
                budget.spend();
                workers.execute(() -> work(taken));
            });
            return job.isPresent();
        } catch (StoreException e) {
            LOG.log(Level.WARNING, "the queue of pages can't be read and will be tried again: " + e.getMessage());
            return false;
        }
    }

    private Optional<Job> next() {
        var now = clock.instant();
        var busy = slots.busy();
        return database.write(facts -> facts.fetches().take(now, now.plus(LEASE), busy));
    }

    private void work(Job job) {
        try {
            fetch(job);
        } catch (InterruptedException e) {
            database.change(facts -> facts.fetches().giveBack(job.articleId()));
        } catch (StoreException e) {
            LOG.log(Level.WARNING, "what was read can't be stored, and will be fetched again: " + e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.WARNING, "a page could not be digested; please report it: " + job.url(), e);
            database.change(facts -> facts.fetches().finish(job.articleId(), clock.instant(), "could not be digested"));
        } finally {
            free.release();
        }
    }

    private void fetch(Job job) throws InterruptedException {
        var entering = outcomes.get();
        var fetched = follower.fetch(entering.address(job), conditions(job));
        if (stopped) {
            // What failed now failed because we end.
            throw new InterruptedException();
        }
        var reading = entering.read(fetched);
        var result = database.write(facts -> entering.enter(job, fetched, reading, clock.instant(), facts));
        tally.count(result);
        LOG.log(Level.DEBUG, "{0} {1}", result, job.url());
    }

    private static Map<String, String> conditions(Job job) {
        var conditions = new HashMap<String, String>();
        if (job.etag() != null) {
            conditions.put("If-None-Match", job.etag());
        }
        if (job.lastModified() != null) {
            conditions.put("If-Modified-Since", job.lastModified());
        }
        return conditions;
    }

    @Override
    public void close() {
        stopped = true;
        queue.interrupt();
        try {
            // first of all, so that no work comes after the workers were told to end
            queue.join(STOP_WITHIN.toMillis());
            workers.shutdownNow();
            client.cancel();
            if (!workers.awaitTermination(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "the reading of pages did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
