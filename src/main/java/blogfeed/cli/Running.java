package blogfeed.cli;

import blogfeed.enrich.Enricher;
import blogfeed.ingest.Ingester;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a started {@link App}.
 *
 * @param enricher what reads pages, where anything does
 * @param port the web server's
 */
record Running(
        Ingester ingester,
        @Nullable Enricher enricher,
        Housekeeping housekeeping,
        Pulse pulse,
        Progress progress,
        int port) {
    private static final System.Logger LOG = System.getLogger(Running.class.getName());

    private static final Duration FOR_PAGES = Duration.ofMinutes(5);

    /**
     * Waits for the end of the stream, and for the pages that are read at once, and ranks all of it; only then it is said to have ended. False where not all of it
     * could be read and stored.
     */
    boolean awaitEnd() throws InterruptedException {
        ingester.awaitEnd();
        var problem = ingester.problem();
        if (problem != null) {
            LOG.log(Level.ERROR, "the stream was not stored to its end: {0}", problem);
            return false;
        }
        var broken = pulse.brokenOff();
        awaitPages();
        if (housekeeping.rankNow()) {
            pulse.streamHasEnded();
            progress.finish();
        }
        if (broken.isPresent()) {
            LOG.log(Level.ERROR, "the recording broke off: {0}", broken.get());
        }
        return broken.isEmpty();
    }

    private void awaitPages() throws InterruptedException {
        if (enricher != null && !enricher.awaitIdle(FOR_PAGES)) {
            LOG.log(
                    Level.INFO,
                    "{0} pages could not be read by the end of the stream; they keep their places in the queue",
                    enricher.queueLength().due());
        }
    }
}
