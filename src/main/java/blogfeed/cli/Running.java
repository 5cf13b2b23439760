package blogfeed.cli;

import blogfeed.enrich.Enricher;
import blogfeed.ingest.Ingester;
import blogfeed.opinion.OpinionSeeker;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a started {@link App}.
 *
 * @param enricher what reads pages, where anything does
 * @param seeker what asks for second opinions, where anything does
 * @param port the web server's
 */
record Running(
        Ingester ingester,
        @Nullable Enricher enricher,
        @Nullable OpinionSeeker seeker,
        Housekeeping housekeeping,
        Pulse pulse,
        Progress progress,
        int port) {
    private static final System.Logger LOG = System.getLogger(Running.class.getName());

    private static final Duration FOR_PAGES = Duration.ofMinutes(5);
    private static final Duration FOR_OPINIONS = Duration.ofMinutes(5);

    /**
     * Waits for the end of the stream, for the pages that are read at once, and for the opinions on borderline articles, and
     * ranks all of it; only then it is said to have ended. False where not all of it could be read and stored.
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
        awaitOpinions();
        if (housekeeping.rankNow()) {
            pulse.streamHasEnded();
            progress.finish();
        }
        if (broken.isPresent()) {
            LOG.log(Level.ERROR, "the recording broke off: {0}", broken.get());
        }
        return broken.isEmpty();
    }

    /** What a changed topic or judge asks anew is asked once all is judged, which the same thread does before it ranks. */
    private void awaitOpinions() throws InterruptedException {
        if (seeker != null && housekeeping.rankNow() && !seeker.awaitIdle(FOR_OPINIONS)) {
            LOG.log(
                    Level.INFO,
                    "not all opinions had come by the end of the stream; the next start asks for the others");
        }
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
