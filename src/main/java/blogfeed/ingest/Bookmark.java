package blogfeed.ingest;

import blogfeed.jetstream.EventBatch;
import blogfeed.model.StreamCursor;
import blogfeed.store.Facts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When the place in the stream is saved: with the rows it belongs to; where nothing that came was worth a row, now and then,
 * so that a quiet stream does not wear out a small disk. Belongs to one thread.
 */
final class Bookmark {
    private static final long EVERY_NANOS = Duration.ofSeconds(5).toNanos();

    private final boolean live;
    private @Nullable StreamCursor unsaved;
    private long savedAt = System.nanoTime();

    /** @param live whether it is the network's own stream, and no replay */
    Bookmark(boolean live) {
        this.live = live;
    }

    /** @param news whether the batch brought anything to store */
    void put(EventBatch batch, boolean news, Facts facts) {
        unsaved = batch.cursor();
        if (news || System.nanoTime() - savedAt > EVERY_NANOS) {
            save(facts);
        }
    }

    /** Saves what was put last, if it is not saved yet. */
    void save(Facts facts) {
        if (unsaved != null) {
            facts.cursors().save(unsaved, live);
            savedAt = System.nanoTime();
            unsaved = null;
        }
    }
}
