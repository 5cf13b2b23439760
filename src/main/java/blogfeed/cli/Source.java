package blogfeed.cli;

import java.net.URI;

/** Where events come from. */
sealed interface Source {
    /** The network, now. */
    record Live() implements Source {}

    /** A stream played again: a web socket, with the stream's own clock. */
    record Socket(URI endpoint) implements Source {}

    /**
     * A file, or standard input as {@code -}.
     *
     * @param speed how many times real time; 0 for as fast as possible
     */
    record Recording(String file, double speed) implements Source {}

    /** The sample stream that comes with the program, as if it ended now. */
    record Sample() implements Source {}

    /** Whether the stream's time is the only time there is. */
    default boolean bringsItsClock() {
        return !(this instanceof Live);
    }

    /** Reads {@code --source}. */
    static Source parse(String text, double speed) {
        if (text.startsWith("ws://") || text.startsWith("wss://")) {
            return new Socket(new Given("--source", text).endpoints().get(0));
        }
        return new Recording(text, speed);
    }
}
