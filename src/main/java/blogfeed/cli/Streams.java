package blogfeed.cli;

import blogfeed.jetstream.EventStream;
import blogfeed.jetstream.FileStream;
import blogfeed.jetstream.JetstreamClient;
import blogfeed.jetstream.Pace;
import blogfeed.jetstream.StreamRequest;
import blogfeed.jetstream.StreamSource;
import blogfeed.jetstream.TimeShift;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Makes the stream a source stands for. */
final class Streams {
    private static final String SAMPLE = "/sample/stream.jsonl.gz";

    private Streams() {}

    static EventStream of(Source source, Config config, boolean once, Vertx vertx, InstantSource clock) {
        if (source instanceof Source.Socket socket) {
            // No start of our own: the address itself may name a cursor.
            return new JetstreamClient(
                    vertx,
                    new StreamRequest(List.of(socket.endpoint()), null, once, true, config.compression()),
                    clock);
        }
        if (source instanceof Source.Recording recording) {
            return recording(recording, clock);
        }
        if (source instanceof Source.Sample) {
            var sample = StreamSource.resource(SAMPLE);
            return new FileStream(sample, Pace.full(), TimeShift.landing(sample, clock.instant()), clock);
        }
        return new JetstreamClient(
                vertx,
                new StreamRequest(
                        config.endpoints(),
                        config.start(),
                        once,
                        config.engagement() == EngagementFrom.STREAM,
                        config.compression()),
                clock);
    }

    private static EventStream recording(Source.Recording recording, InstantSource clock) {
        var source = recording.file().equals("-")
                ? StreamSource.standardInput()
                : StreamSource.file(Path.of(recording.file()));
        var pace = recording.speed() > 0 ? Pace.times(recording.speed(), clock) : Pace.full();
        return new FileStream(source, pace, null, clock);
    }
}
