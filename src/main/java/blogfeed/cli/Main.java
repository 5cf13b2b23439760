package blogfeed.cli;

import blogfeed.jetstream.StreamNotOpened;
import blogfeed.jetstream.UnusableDictionaryException;
import blogfeed.lab.NoSuchMomentException;
import blogfeed.learn.BadExampleException;
import blogfeed.learn.BadRuleException;
import blogfeed.learn.TooFewExamplesException;
import blogfeed.link.UnreadableHostListException;
import blogfeed.publish.BadAvatarException;
import blogfeed.publish.PublishingFailedException;
import blogfeed.store.UnusableStoreException;
import blogfeed.yaml.BadSettingException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IVersionProvider;

/** The program's entry. Exit status: 0 done, 1 something failed, 2 a command or a setting was wrong. */
@Command(
        name = "blogfeed",
        versionProvider = Main.Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "A Bluesky feed generator for blog articles about large language models.",
        subcommands = {
            RunCommand.class,
            PreviewCommand.class,
            ReplayCommand.class,
            WhyCommand.class,
            ReadCommand.class,
            TeachCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            PublishCommand.class,
            UnpublishCommand.class,
            FeedsCommand.class,
            DoctorCommand.class,
            StatusCommand.class,
            RewindCommand.class,
            BlockCommand.class,
            UnblockCommand.class,
            BlocksCommand.class,
            ForgetCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {"", "Try it without a network: blogfeed run --sample", "Help on a command: blogfeed help COMMAND"})
public final class Main {
    /** What a person can put right, told in a sentence; anything else is a bug and shows where. */
    private static final List<Class<? extends RuntimeException>> EXPLAINED = List.of(
            BadConfigException.class,
            BadSettingException.class,
            NoSuchMomentException.class,
            BadExampleException.class,
            TooFewExamplesException.class,
            BadRuleException.class,
            UnreadableHostListException.class,
            UnusableStoreException.class,
            StreamNotOpened.class,
            UnusableDictionaryException.class,
            BadAvatarException.class,
            UnknownAccountException.class,
            PublishingFailedException.class);

    /** Not the person's mistake, or not one in what was typed. */
    private static final List<Class<? extends RuntimeException>> FAILURES = List.of(
            UnusableStoreException.class,
            StreamNotOpened.class,
            UnknownAccountException.class,
            PublishingFailedException.class);

    /** Netty's events for the flight recorder cost a start a fifth of a second, and nobody looks at them. */
    private static final String NETTY_EVENTS = "io.netty.jfr.enabled";

    public static void main(String[] arguments) {
        if (System.getProperty(NETTY_EVENTS) == null) {
            System.setProperty(NETTY_EVENTS, "false");
        }
        Logging.start();
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        var command = new CommandLine(new Main())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler(new Misuse())
                .setExecutionExceptionHandler(explainer());
        command.getSubcommands().forEach((name, sub) -> {
            if (sub.getCommand() instanceof SettingsCommand) {
                SettingsOptions.addTo(sub.getCommandSpec());
            }
        });
        if (arguments.length == 0) {
            command.usage(command.getOut());
            return 2;
        }
        return command.execute(arguments);
    }

    private static IExecutionExceptionHandler explainer() {
        return (thrown, command, parsed) -> {
            if (EXPLAINED.stream().noneMatch(kind -> kind.isInstance(thrown))) {
                throw thrown;
            }
            command.getErr().println("blogfeed: " + thrown.getMessage());
            return FAILURES.stream().anyMatch(kind -> kind.isInstance(thrown)) ? 1 : 2;
        };
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"blogfeed " + number()};
        }

        static String number() {
            var version = Main.class.getPackage().getImplementationVersion();
            return version == null ? "(built from source)" : version;
        }
    }
}
