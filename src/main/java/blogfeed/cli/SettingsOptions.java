package blogfeed.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The flags that every command has: one for each setting, and {@code --config}. */
final class SettingsOptions {
    private static final String CONFIG = "--config";

    private SettingsOptions() {}

    static void addTo(CommandSpec command) {
        command.addOption(OptionSpec.builder(CONFIG)
                .paramLabel("FILE")
                .type(Path.class)
                .description("settings file (default: ./blogfeed.yaml where there is one)")
                .build());
        for (var setting : Setting.values()) {
            command.addOption(OptionSpec.builder(setting.flag())
                    .paramLabel(setting.label())
                    .type(String.class)
                    .description(setting.help
                            + (setting.fallback.isEmpty() ? "" : " (default: " + setting.shortFallback() + ")"))
                    .build());
        }
    }

    static Config read(ParseResult parsed) {
        var flags = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) {
            String value = parsed.matchedOptionValue(setting.flag(), null);
            if (value != null) {
                flags.put(setting, value);
            }
        }
        @Nullable Path file = parsed.matchedOptionValue(CONFIG, null);
        return ConfigReader.read(flags, Map.copyOf(System.getenv()), file);
    }
}
