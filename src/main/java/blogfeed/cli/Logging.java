package blogfeed.cli;

import blogfeed.text.Controls;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** One calm line an event on standard error: time, a mark for what is not well, the message. */
final class Logging {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    /** Kept, because a logger that nobody holds is forgotten with its level. */
    private static final Logger ROOT = Logger.getLogger("");

    private static final Logger OURS = Logger.getLogger("blogfeed");

    /** Warns of every connection it lets go, and cannot say which; our stream tells of its own. */
    private static final Logger CONNECTIONS = Logger.getLogger("io.vertx.core.http.impl.HttpClientConnection");

    /** Warns of every oddity in others' robots.txt. */
    private static final Logger ROBOTS = Logger.getLogger("crawlercommons");

    private Logging() {}

    static void start() {
        LogManager.getLogManager().reset();
        var handler = new ConsoleHandler();
        handler.setFormatter(new Line());
        inUtf8(handler);
        handler.setLevel(Level.ALL);
        ROOT.addHandler(handler);
        ROOT.setLevel(Level.WARNING);
        OURS.setLevel(Level.INFO);
        CONNECTIONS.setLevel(Level.SEVERE);
        ROBOTS.setLevel(Level.SEVERE);
    }

    /** Nothing of the stream's connections is told until this is closed: whoever asked for them tells of them in other words. */
    static final class QuietStream implements AutoCloseable {
        private static final Logger STREAM = Logger.getLogger("blogfeed.jetstream");

        QuietStream() {
            STREAM.setLevel(Level.OFF);
        }

        @Override
        public void close() {
            STREAM.setLevel(null);
        }
    }

    private static void inUtf8(ConsoleHandler handler) {
        try {
            handler.setEncoding("UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java knows UTF-8", e);
        }
    }

    private static final class Line extends Formatter {
        @Override
        public String format(LogRecord record) {
            var time = TIME.format(Instant.ofEpochMilli(record.getMillis()));
            var line = time + "  " + mark(record.getLevel()) + Controls.spaced(formatMessage(record)) + "\n";
            return record.getThrown() == null ? line : line + trace(record.getThrown());
        }

        private static String mark(Level level) {
            if (level.intValue() >= Level.SEVERE.intValue()) {
                return "ERROR ";
            }
            return level.intValue() >= Level.WARNING.intValue() ? "WARN " : "";
        }

        private static String trace(Throwable thrown) {
            var text = new StringWriter();
            thrown.printStackTrace(new PrintWriter(text));
            return text.toString();
        }
    }
}
