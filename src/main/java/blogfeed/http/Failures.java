package blogfeed.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;

/** Tells from an exception what kept an answer from coming. */
final class Failures {
    private static final int LONGEST_REASON = 200;

    private Failures() {}

    static HttpAnswer of(Exception e, boolean cancelled) {
        return all(e).filter(RefusedException.class::isInstance)
                .map(RefusedException.class::cast)
                .findFirst()
                .<HttpAnswer>map(refused -> new HttpAnswer.Refused(refused.refusal, told(refused)))
                .orElseGet(() -> failed(e, cancelled));
    }

    /** With several addresses to try, what one of them was refused for is found among what went wrong with the others. */
    private static Stream<Throwable> all(Throwable e) {
        var below = Stream.concat(Stream.ofNullable(e.getCause()), Arrays.stream(e.getSuppressed()));
        return Stream.concat(Stream.of(e), below.flatMap(Failures::all));
    }

    private static HttpAnswer.Failed failed(Exception e, boolean cancelled) {
        if (e instanceof InterruptedIOException) {
            return new HttpAnswer.Failed(Failure.TIMEOUT, "no answer in time");
        }
        return cancelled
                ? new HttpAnswer.Failed(Failure.CANCELLED, "given up")
                : new HttpAnswer.Failed(failure(e), told(e));
    }

    private static Failure failure(Exception e) {
        if (e instanceof UnknownHostException) {
            return Failure.UNKNOWN_HOST;
        }
        if (e instanceof SSLException) {
            return Failure.TLS;
        }
        // The unchecked ones come of headers that nobody should send, such as a negative length.
        var protocol = e instanceof ProtocolException
                || e instanceof ZipException
                || e instanceof EOFException
                || !(e instanceof IOException);
        return protocol ? Failure.PROTOCOL : Failure.CONNECTION;
    }

    private static String told(Exception e) {
        var message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        var start = message.substring(0, Math.min(message.length(), LONGEST_REASON));
        // A server's own words may be in it.
        return start.replaceAll("\\P{Print}+", " ");
    }
}
