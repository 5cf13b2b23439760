package blogfeed.jetstream;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a stream is doing.
 *
 * @param endpoint what is read, or tried at present
 * @param connected whether it is being read
 * @param since since when it is connected, or not
 * @param lastNewsAt when the last frame newer than all before came in, by the clock and not by the stream's time; null if
 *     none did. What a server repeats after a reconnect is no news.
 * @param frames all that came in, not all of them read by the consumer yet
 * @param reconnects how often the connection was lost or did not come about
 * @param oversized how often the stream went on past something too large to be read
 * @param lastError why the last connection or read failed
 */
public record StreamStatus(
        String endpoint,
        boolean connected,
        Instant since,
        @Nullable Instant lastNewsAt,
        long frames,
        long bytes,
        long reconnects,
        long oversized,
        @Nullable String lastError) {}
