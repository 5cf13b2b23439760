package blogfeed.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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

    @Option(names = "--once", description = "end when the stream has ended, with status 0")
    boolean once;

    @Override
    public Integer call() throws InterruptedException {
        var config = SettingsOptions.read(spec.commandLine().getParseResult());
        var chosen = source();
        if (chosen instanceof Source.Sample) {
            config = config.withData(SampleData.in(config.data()));
        }
        try (var app = new App(config, chosen, once)) {
            var shutdown = closeOnSignal(app);
            app.start();
            if (!once) {
                new CountDownLatch(1).await();
            }
            Runtime.getRuntime().removeShutdownHook(shutdown);
        }
        return 0;
    }

    private static Thread closeOnSignal(App app) {
        var hook = new Thread(app::close, "shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        return hook;
    }

    private Source source() {
        if (sample && source != null) {
            throw new BadConfigException("--sample and --source exclude each other");
        }
        if (speed != null && source == null) {
            throw new BadConfigException("--speed goes with --source FILE");
        }
        return sample ? new Source.Sample() : source == null ? new Source.Live() : Source.parse(source, multiple());
    }

    private double multiple() {
        if (speed == null) {
            return 0;
        }
        if (!speed.matches("[0-9]{1,6}(\\.[0-9]{1,3})?x")) {
            throw new BadConfigException(
                    "--speed must be a multiple of real time such as 1x or 60x, not '" + speed + "'");
        }
        return Double.parseDouble(speed.substring(0, speed.length() - 1));
    }
}
