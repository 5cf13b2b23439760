package blogfeed.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

    Pattern SPEED = Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,3})?)x");

    /** Whether the stream's time is the only time there is. */
    default boolean bringsItsClock() {
        return !(this instanceof Live);
    }

    /** The name that a replay's place in its stream is kept by, apart from the live stream's; null for the live one. */
    default @Nullable String replayed() {
        if (this instanceof Socket socket) {
            return socket.endpoint().toString().replaceFirst("\\?.*", "");
        }
        return this instanceof Recording recording ? recording.file() : this instanceof Sample ? "sample" : null;
    }

    /**
     * Where its facts are kept, in a data folder. The sample has a place of its own, so that invented articles never stand
     * among real ones.
     */
    default Path folderIn(Path data) {
        return this instanceof Sample ? SampleData.in(data) : data;
    }

    /**
     * What the flags of {@code run} choose.
     *
     * @param text the value of {@code --source}
     * @param speed the value of {@code --speed}
     */
    static Source of(boolean sample, @Nullable String text, @Nullable String speed) {
        if (sample && text != null) {
            throw new BadConfigException("--sample and --source exclude each other; give one of them");
        }
        if (text == null && speed != null) {
            throw new BadConfigException("--speed needs a recording to play: --source FILE --speed 60x");
        }
        if (text == null) {
            return sample ? new Sample() : new Live();
        }
        var given = new Given("--source", text);
        return text.contains("://") ? socket(given, speed) : recording(given, speed);
    }

    private static Source socket(Given given, @Nullable String speed) {
        if (speed != null) {
            throw new BadConfigException("--speed is for recordings; " + given.text() + " sets its own pace");
        }
        return new Socket(given.endpoint());
    }

    private static Source recording(Given given, @Nullable String speed) {
        var file = given.text();
        if (!file.equals("-") && (Files.isDirectory(Path.of(file)) || !Files.isReadable(Path.of(file)))) {
            throw given.bad(
                    "must be a file that can be read, - for standard input, or an address beginning with ws://");
        }
        return new Recording(file, speed == null ? 0 : multiple(speed));
    }

    private static double multiple(String speed) {
        var match = SPEED.matcher(speed);
        var multiple = match.matches() ? Double.parseDouble(match.group(1)) : 0;
        if (multiple == 0) {
            throw new BadConfigException(
                    "--speed must be a multiple of real time such as 1x or 60x, not '" + speed + "'");
        }
        return multiple;
    }
}
