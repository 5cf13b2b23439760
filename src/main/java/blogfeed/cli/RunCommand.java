package blogfeed.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Reads the stream, keeps, ranks and serves. Ends on Ctrl-C or SIGTERM, with its place in the stream saved.")
final class RunCommand implements Callable<Integer>, SettingsCommand {
    @Spec
    CommandSpec spec;

    @Option(
            names = "--sample",
            description = "replay the bundled sample stream, without a network, in a folder of its own")
    boolean sample;

    @Option(
            names = "--source",
            paramLabel = "FILE|-|URL",
            description = "read a recorded stream instead: FILE.jsonl[.gz|.zst], - for standard input, or ws://…")
    @Nullable
    String source;

    @Option(
            names = "--speed",
            paramLabel = "1x",
            description = "pace of a recording, in multiples of real time (default: as fast as possible)")
    @Nullable
    String speed;

    @Option(
            names = "--once",
            description = "end when the stream has ended: with status 0, or 1 where not all of it could be stored")
    boolean once;

    @Override
    public Integer call() throws InterruptedException {
        var config = SettingsOptions.read(spec.commandLine().getParseResult());
        try (var app = new App(config, Source.of(sample, source, speed), once);
                var signal = ClosedBySignal.register(app)) {
            var running = app.start();
            if (once) {
                return running.awaitEnd() ? 0 : 1;
            }
            signal.await();
            return 0;
        }
    }
}
