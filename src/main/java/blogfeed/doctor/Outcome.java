package blogfeed.doctor;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of one step. Every text is a sentence's middle: it begins small and ends without a stop. */
public sealed interface Outcome {
    /** As it should be. */
    record Fine(String found) implements Outcome {}

    /**
     * Works, or may work, but not as well as it could.
     *
     * @param meaning what it comes to for readers
     * @param remedy what to do
     */
    record Doubtful(String found, String meaning, String remedy) implements Outcome {}

    /** Readers see nothing, or soon will. */
    record Failed(String found, String meaning, String remedy) implements Outcome {}

    /** Not looked at. */
    record Skipped(String why) implements Outcome {}

    /** What several of the same kind come to: the first that failed, else the first in doubt, else all of them. */
    static Outcome of(List<Outcome> several) {
        return several.stream()
                .filter(Failed.class::isInstance)
                .findFirst()
                .or(() ->
                        several.stream().filter(each -> !(each instanceof Fine)).findFirst())
                .orElseGet(() -> new Fine(several.stream()
                        .flatMap(each -> each instanceof Fine fine ? Stream.of(fine.found()) : Stream.empty())
                        .collect(Collectors.joining("; "))));
    }

    /** Whether what comes after it can be looked at. */
    default boolean passes() {
        return this instanceof Fine || this instanceof Doubtful;
    }
}
