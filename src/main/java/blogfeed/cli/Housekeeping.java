package blogfeed.cli;

import blogfeed.judge.ArticleJudge;
import blogfeed.judge.Rescoring;
import blogfeed.rank.RankingPass;
import blogfeed.store.Database;
import blogfeed.store.RankingShelf;
import blogfeed.store.Retention;
import blogfeed.store.StoreException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What happens by the clock, on one thread: ranking when something changed, taking in changed feeds, and forgetting what is
 * too old.
 */
final class Housekeeping implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Housekeeping.class.getName());
    private static final Duration RETENTION_EVERY = Duration.ofHours(1);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "housekeeping"));
    private final LiveDefinitions definitions;
    private final Supplier<ArticleJudge> judge;
    private final RankingPass ranking;
    private final RankingShelf shelf;
    private final Database database;
    private final Retention.Ages ages;
    private final InstantSource clock;

    Housekeeping(
            LiveDefinitions definitions,
            Supplier<ArticleJudge> judge,
            RankingPass ranking,
            RankingShelf shelf,
            Database database,
            Retention.Ages ages,
            InstantSource clock) {
        this.definitions = definitions;
        this.judge = judge;
        this.ranking = ranking;
        this.shelf = shelf;
        this.database = database;
        this.ages = ages;
        this.clock = clock;
    }

    void start(Duration refresh) {
        // Readers get what there is before a changed topic is judged anew, and what came of that right after it.
        thread.execute(guarded("ranking", ranking::run));
        thread.execute(guarded("judging", this::judge));
        thread.scheduleWithFixedDelay(guarded("ranking", ranking::run), 0, refresh.toMillis(), TimeUnit.MILLISECONDS);
        thread.scheduleWithFixedDelay(
                guarded("taking in changed feeds", this::reload), 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        thread.scheduleWithFixedDelay(
                guarded("retention", this::forget),
                Duration.ofMinutes(1).toSeconds(),
                RETENTION_EVERY.toSeconds(),
                TimeUnit.SECONDS);
    }

    /** Ranks once more, after all that was begun before; false when closed meanwhile. */
    boolean rankNow() throws InterruptedException {
        try {
            thread.submit(guarded("ranking", ranking::run)).get();
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void judge() {
        new Rescoring(database, judge.get()).run(ranking.oldest(clock.instant()));
    }

    /** What fails in the middle, as on a full disk, is begun anew at the next turn; until then readers see the old feeds. */
    private void reload() {
        definitions.look();
        if (definitions.areAhead()) {
            judge();
            ranking.run();
            definitions.show();
            shelf.retain(definitions.shown().ids());
        }
    }

    private void forget() {
        var now = clock.instant();
        var more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = database.write(facts -> facts.retention().forgetSlice(ages, now));
        }
        database.change(facts -> facts.retention().forgetRest(ages, now));
    }

    /** A task that fails is logged and tried again at its next turn; a scheduler would drop it in silence. */
    private static Runnable guarded(String what, Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (StoreException e) {
                // A full disk tells itself; where it came from does not help.
                LOG.log(Level.ERROR, what + " failed and will be tried again: " + e.getMessage());
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, what + " failed; it will be tried again", e);
            }
        };
    }

    @Override
    public void close() {
        // What is under way ends with its transaction; long work asks whether it was interrupted.
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "the ranking did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
