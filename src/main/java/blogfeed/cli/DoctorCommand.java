package blogfeed.cli;

import blogfeed.doctor.Finding;
import blogfeed.doctor.Outcome.Failed;
import blogfeed.yaml.BadSettingException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Looks at every step from the settings to a reader's screen, and tells of each that fails what it means and what to do.",
            "Give it the settings that 'run' has, and let 'run' go on beside it. It changes nothing, and takes 20 seconds at most.",
            "Exit status: 0 when readers can be served, even with warnings, 1 when a step failed."
        })
final class DoctorCommand implements Callable<Integer>, SettingsCommand {
    @Spec
    CommandSpec spec;

    @Option(names = "--json", description = "answer as JSON")
    boolean json;

    @Override
    public Integer call() {
        var findings = look(finding -> {
            if (!json) {
                print(FindingText.of(finding));
            }
        });
        if (json) {
            print(FindingText.json(findings) + "\n");
        }
        return findings.stream().anyMatch(FindingText::isFailure) ? 1 : 0;
    }

    private List<Finding> look(Consumer<Finding> tell) {
        Config config;
        try {
            config = SettingsOptions.read(spec.commandLine().getParseResult());
        } catch (BadConfigException | BadSettingException e) {
            var finding = new Finding(
                    "settings",
                    new Failed(
                            String.valueOf(e.getMessage()),
                            "'run' does not start with it, and nothing else can be looked at",
                            "correct it there"));
            tell.accept(finding);
            return List.of(finding);
        }
        try (var parts = new Parts()) {
            parts.add(new Logging.QuietStream());
            return new Checkup(config, parts).examination().run(tell);
        }
    }

    private void print(String text) {
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
    }
}
