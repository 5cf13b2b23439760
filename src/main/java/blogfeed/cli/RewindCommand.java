package blogfeed.cli;

import blogfeed.jetstream.Traffic;
import blogfeed.model.StreamCursor;
import blogfeed.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "rewind",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lets the next 'run' read the stream again from some time ago, as after a rule was widened.",
            "What is stored stays, and what is delivered again changes nothing. Stop Blogfeed first."
        })
final class RewindCommand implements Callable<Integer>, SettingsCommand {
    /** Names no endpoint, so that the position counts nowhere and the time everywhere. */
    private static final String NOWHERE = "rewind";

    private static final Duration LONGEST = Duration.ofDays(7);

    /** As far as the public servers look back. */
    private static final Duration LOOK_BACK = Duration.ofHours(36);

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "TIME", description = "how far back from now, such as 24h")
    String time = "";

    @Override
    public Integer call() {
        var back = new Given("TIME", time).duration(Duration.ofMinutes(1), LONGEST);
        var config = SettingsOptions.read(spec.commandLine().getParseResult());
        var now = Instant.now();
        try (var database = Database.open(config.data())) {
            var from = database.write(facts -> {
                var last = facts.cursors()
                        .latest(true)
                        .orElseThrow(() -> new BadConfigException("nothing of the stream was read into " + config.data()
                                + " yet; './blogfeed run --start " + time + "' begins so far back"));
                var target = earlier(last.portableTime(), now.minus(back));
                facts.cursors().save(new StreamCursor(NOWHERE, 0, last.time(), target), true);
                return target;
            });
            tell(
                    from,
                    Traffic.of(
                            Duration.between(from, now),
                            config.engagement() == EngagementFrom.STREAM,
                            config.compression().wanted()));
        }
        return 0;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void tell(Instant from, Traffic traffic) {
        var out = spec.commandLine().getOut();
        out.println(
                "The next './blogfeed run' reads the stream again from " + from.truncatedTo(ChronoUnit.SECONDS) + ".");
        out.println(traffic);
        if (traffic.span().compareTo(LOOK_BACK) > 0) {
            out.println("Bluesky's servers look back about 36 hours; what lies before is not to be had from them.");
        }
    }
}
