package bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The program under test, reading one form of the stream for one folder of feeds. */
record ProgramReading(Streams.Form form, Path feeds, Expected expected) implements Consumer {
    @Override
    public Run start(LoadServerProcess server, Path folder) throws IOException {
        var endpoint = "ws://127.0.0.1:" + server.port() + form.path;
        var program = Program.start(folder, feeds, endpoint, "--start", "3d");
        return new Run() {
            @Override
            public Child child() {
                return program.child();
            }

            @Override
            public long done(LoadServerProcess from) {
                return program.framesReceived();
            }

            @Override
            public String mistake() {
                program.child()
                        .await(
                                "stored all",
                                Duration.ofMinutes(1),
                                () -> !program.health().path("lastEventAt").isNull());
                var health = program.health();
                var counts = health.path("counts");
                if (counts.path("framesRejected").asLong()
                                + counts.path("eventsFailed").asLong()
                        > 0) {
                    return "rejected or failed: " + counts;
                }
                var stored = Expected.storedIn(folder);
                return stored.equals(expected) ? "" : "expected " + expected + ", stored " + stored;
            }

            @Override
            public void close() {
                program.close();
            }
        };
    }
}
