package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** The stream in the forms that are asked for, in three parts of a million events that a feed generator reads, and the rest. */
final class Streams {
    static final int PARTS = 3;

    /** A minute behind now when it ends, so that the program takes it for the network's. */
    private static final long A_MINUTE = 60_000_000;

    private static final double SHARE_READ = 0.85;
    private static final int EVENTS_A_SECOND = 600;

    enum Form {
        V1(Wire.V1, "/subscribe"),
        V2(Wire.V2, "/xrpc/network.bsky.jetstream.subscribeEvents"),
        V2_ZSTD(Wire.V2, "/xrpc/network.bsky.jetstream.subscribeEvents");

        final Wire wire;
        final String path;

        Form(Wire wire, String path) {
            this.wire = wire;
            this.path = path;
        }

        /** What a consumer that is not ours is given: the same events that the program asks for. */
        String query() {
            var name = wire == Wire.V1 ? "wantedCollections=" : "collections=";
            return path + "?" + name + Names.POST + "&" + name + Names.LIKE + "&" + name + Names.REPOST;
        }
    }

    private final Map<Form, Path> folders = new EnumMap<>(Form.class);
    private Expected expected = new Expected(0, 0, 0, 0, 0);

    private Streams() {}

    /** Generates it; the same seed and size make the same stream but for its times. */
    static Streams make(Collection<Form> forms, long seed, int partSize) throws IOException {
        var streams = new Streams();
        var length = (long) (PARTS * partSize / SHARE_READ / EVENTS_A_SECOND * 1_000_000);
        var begin = Instant.now().toEpochMilli() * 1_000 - length - 10 * A_MINUTE;
        byte[] dictionary =
                forms.contains(Form.V2_ZSTD) ? Frames.trainDictionary(new Events(seed + 1, begin)) : new byte[0];
        for (var form : forms) {
            streams.folders.put(form, Place.folder("stream-" + form));
        }
        if (dictionary.length > 0) {
            Files.write(streams.folder(Form.V2_ZSTD).resolve("dictionary"), dictionary);
        }
        streams.write(new Events(seed, begin), partSize, dictionary);
        return streams;
    }

    private void write(Events events, int partSize, byte[] dictionary) throws IOException {
        for (int part = 0; part < PARTS; part++) {
            Say.line("generating part %d of %d", part + 1, PARTS);
            var outputs = new EnumMap<Form, Frames>(Form.class);
            for (var form : folders.keySet()) {
                outputs.put(form, new Frames(folder(form), part, form.wire, form == Form.V2_ZSTD ? dictionary : null));
            }
            for (int read = 0; read < partSize; ) {
                var event = events.next();
                read += Names.isAskedFor(event.subject()) ? 1 : 0;
                for (var output : outputs.values()) {
                    output.add(event);
                }
            }
            for (var output : outputs.values()) {
                output.close();
            }
        }
        expected = Expected.of(events.network());
    }

    Path folder(Form form) {
        return folders.get(form);
    }

    Expected expected() {
        return expected;
    }
}
