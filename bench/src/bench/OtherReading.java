package bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** A reference, reading the first form. What it made of the stream is its own affair. */
record OtherReading(BiFunction<LoadServerProcess, Path, Child> command) implements Consumer {
    /** Our own plain consumer, at the launcher's flags. */
    static OtherReading plain(List<String> flags) {
        return new OtherReading((server, folder) -> Child.java(
                "PlainConsumer",
                flags,
                Integer.toString(server.port()),
                Streams.Form.V1.query(),
                folder.resolve("plain.db").toString()));
    }

    /** Any command of a shell; {@code {url}} and {@code {folder}} stand for what it is given. */
    static OtherReading shell(String command) {
        return new OtherReading((server, folder) -> {
            var url = "ws://127.0.0.1:" + server.port() + Streams.Form.V1.query();
            var line = command.replace("{url}", "'" + url + "'").replace("{folder}", folder.toString());
            return Child.start(
                    "reference",
                    List.of("sh", "-c", "cd '" + System.getProperty("user.dir") + "' && exec " + line),
                    Map.of());
        });
    }

    @Override
    public Run start(LoadServerProcess server, Path folder) {
        var child = command.apply(server, folder);
        return new Run() {
            @Override
            public Child child() {
                return child;
            }

            @Override
            public long done(LoadServerProcess from) {
                return from.status().sent();
            }

            @Override
            public String mistake() {
                return "";
            }

            @Override
            public void close() {
                child.close();
            }
        };
    }
}
