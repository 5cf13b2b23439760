package blogfeed.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.logging.Logger;

/**
 * What a call of the program came to.
 *
 * @param status the exit status
 * @param out what it printed
 * @param err what it complained of; log lines apart
 */
record Program(int status, String out, String err) {
    static {
        // The handlers of the log keep the error stream they first see: that must be no captured one.
        Logger.getLogger("").getHandlers();
    }

    /** Calls the program in this process. */
    static Program run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var outBefore = System.out;
        var errBefore = System.err;
        System.setOut(new PrintStream(out, true, UTF_8));
        System.setErr(new PrintStream(err, true, UTF_8));
        try {
            var status = Main.run(arguments);
            return new Program(status, out.toString(UTF_8), err.toString(UTF_8));
        } finally {
            System.setOut(outBefore);
            System.setErr(errBefore);
        }
    }
}
