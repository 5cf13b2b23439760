package blogfeed.xrpc;

import io.vertx.core.Future;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A bound on work that waits or is under way on other threads. Safe for use by many threads. */
final class Lane<T> {
    private final int most;
    private final T otherwise;
    private final Function<Callable<T>, Future<T>> workers;
    private final AtomicInteger underWay = new AtomicInteger();

    /** @param otherwise the result where there is too much work already */
    Lane(int most, T otherwise, Function<Callable<T>, Future<T>> workers) {
        this.most = most;
        this.otherwise = otherwise;
        this.workers = workers;
    }

    Future<T> run(Callable<T> work) {
        if (underWay.incrementAndGet() > most) {
            underWay.decrementAndGet();
            return Future.succeededFuture(otherwise);
        }
        return workers.apply(work).onComplete(done -> underWay.decrementAndGet());
    }
}
