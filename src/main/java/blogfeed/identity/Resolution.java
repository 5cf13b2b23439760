package blogfeed.identity;

import java.util.Optional;

/** What came of looking something up. */
public sealed interface Resolution<T> {
    record Found<T>(T value) implements Resolution<T> {}

    /**
     * There is none, or none that can be used: asking again soon would end the same.
     *
     * @param why a sentence's end, such as {@code did:plc:… is not in the directory}
     */
    record NotFound<T>(String why) implements Resolution<T> {}

    /**
     * Whoever knows did not answer, or not sensibly.
     *
     * @param why a sentence's end
     */
    record Unreachable<T>(String why) implements Resolution<T> {}

    default Optional<T> found() {
        return this instanceof Found<T> found ? Optional.of(found.value()) : Optional.empty();
    }
}
