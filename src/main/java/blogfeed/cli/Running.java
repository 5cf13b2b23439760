package blogfeed.cli;

import blogfeed.ingest.Ingester;
import java.lang.System.Logger.Level;

/**
 * What is asked of a started {@link App}.
 *
 * @param port the web server's
 */
record Running(Ingester ingester, Housekeeping housekeeping, Pulse pulse, Progress progress, int port) {
    private static final System.Logger LOG = System.getLogger(Running.class.getName());

    /**
     * Waits for the end of the stream and ranks all of it; only then it is said to have ended. False where not all of it
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
        if (housekeeping.rankNow()) {
            pulse.streamHasEnded();
            progress.finish();
        }
        if (broken.isPresent()) {
            LOG.log(Level.ERROR, "the recording broke off: {0}", broken.get());
        }
        return broken.isEmpty();
    }
}
