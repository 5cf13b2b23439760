package blogfeed.cli;

import java.util.concurrent.CountDownLatch;

/** Closes the program in order when Ctrl-C or SIGTERM ends it. */
final class ClosedBySignal implements AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook;

    private ClosedBySignal(App app) {
        hook = new Thread(
                () -> {
                    app.close();
                    // The logging may be closed already; it has a shutdown hook of its own.
                    System.err.println("blogfeed: stopped; its place in the stream is saved.");
                    closed.countDown();
                },
                "shutdown");
    }

    static ClosedBySignal register(App app) {
        var registered = new ClosedBySignal(app);
        Runtime.getRuntime().addShutdownHook(registered.hook);
        return registered;
    }

    /** Waits for the signal. */
    void await() throws InterruptedException {
        closed.await();
    }

    /** From now on a signal does no more than it always does. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The signal has come; the hook does its work.
        }
    }
}
