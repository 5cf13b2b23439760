package blogfeed.doctor;

import blogfeed.doctor.Outcome.Failed;
import blogfeed.doctor.Outcome.Skipped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Steps that are looked at side by side, as far as one does not need another, and told of in the order they were added in. One that
 * hangs has failed, and what needs it is skipped.
 */
public final class Examination {
    private final Duration longestStep;
    private final Duration longest;
    private final Map<String, Step> steps = new LinkedHashMap<>();

    private record Step(List<String> needs, Supplier<Outcome> look) {}

    /**
     * @param longestStep how long a step may take
     * @param longest how long all may take
     */
    public Examination(Duration longestStep, Duration longest) {
        this.longestStep = longestStep;
        this.longest = longest;
    }

    /**
     * Adds a step.
     *
     * @param needs steps added before, all of which must pass for this one to be looked at
     */
    public Examination step(String name, List<String> needs, Supplier<Outcome> look) {
        steps.put(name, new Step(List.copyOf(needs), look));
        return this;
    }

    /** Looks at all steps, and tells of each as soon as those before it are told of. */
    public List<Finding> run(Consumer<Finding> tell) {
        var threads = Executors.newCachedThreadPool(Examination::thread);
        try {
            var deadline = System.nanoTime() + longest.toNanos();
            var outcomes = begin(threads);
            var findings = new ArrayList<Finding>();
            outcomes.forEach((name, outcome) -> {
                var left = Math.max(0, deadline - System.nanoTime());
                var finding = new Finding(
                        name,
                        outcome.copy()
                                .completeOnTimeout(hanging(longest), left, TimeUnit.NANOSECONDS)
                                .join());
                tell.accept(finding);
                findings.add(finding);
            });
            return findings;
        } finally {
            threads.shutdownNow();
        }
    }

    private Map<String, CompletableFuture<Outcome>> begin(ExecutorService threads) {
        var outcomes = new LinkedHashMap<String, CompletableFuture<Outcome>>();
        steps.forEach((name, step) -> {
            var needed = step.needs().stream().map(outcomes::get).toArray(CompletableFuture<?>[]::new);
            outcomes.put(
                    name,
                    CompletableFuture.allOf(needed)
                            .thenCompose(any -> lacking(step, outcomes)
                                    .<CompletableFuture<Outcome>>map(CompletableFuture::completedFuture)
                                    .orElseGet(() -> look(step, threads))));
        });
        return outcomes;
    }

    private CompletableFuture<Outcome> look(Step step, ExecutorService threads) {
        return CompletableFuture.supplyAsync(step.look(), threads)
                .exceptionally(Examination::broken)
                .completeOnTimeout(hanging(longestStep), longestStep.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Optional<Outcome> lacking(Step step, Map<String, CompletableFuture<Outcome>> outcomes) {
        return step.needs().stream()
                .filter(need -> failed(outcomes.get(need)))
                .findFirst()
                .map(need -> new Skipped("'" + need + "' must be right first"));
    }

    private static boolean failed(@Nullable CompletableFuture<Outcome> outcome) {
        return outcome != null && !outcome.join().passes();
    }

    private static Failed hanging(Duration after) {
        return new Failed(
                "no end of it within " + after.toSeconds() + " s",
                "something on the way takes what is sent and does not answer",
                "look for a firewall that drops packets, for name servers that are gone, and for too much load on this machine");
    }

    private static Failed broken(Throwable thrown) {
        var cause = thrown.getCause() == null ? thrown : thrown.getCause();
        return new Failed(
                "the check itself broke: " + cause, "this is a mistake in Blogfeed", "report it, with this line");
    }

    /** One that hangs must not keep the program from ending. */
    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "doctor");
        thread.setDaemon(true);
        return thread;
    }
}
