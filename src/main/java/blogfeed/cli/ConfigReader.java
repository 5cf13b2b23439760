package blogfeed.cli;

import blogfeed.yaml.YamlFile;
import blogfeed.yaml.YamlValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gathers the settings: a flag goes before the environment, that before the file, that before the default. */
final class ConfigReader {
    static final Path DEFAULT_FILE = Path.of("blogfeed.yaml");

    private static final Duration YEAR = Duration.ofDays(400);

    private final Map<Setting, Given> given = new EnumMap<>(Setting.class);

    private ConfigReader() {}

    /**
     * @param file the settings file, or null for {@code blogfeed.yaml} where there is one
     * @throws BadConfigException or {@link blogfeed.yaml.BadSettingException} naming what is wrong where
     */
    static Config read(Map<Setting, String> flags, Map<String, String> environment, @Nullable Path file) {
        var reader = new ConfigReader();
        if (file != null || Files.exists(DEFAULT_FILE)) {
            reader.readFile(file != null ? file : DEFAULT_FILE);
        }
        for (var setting : Setting.values()) {
            var variable = environment.get(setting.variable());
            if (variable != null) {
                reader.given.put(setting, new Given(setting.variable(), variable));
            }
            var flag = flags.get(setting);
            if (flag != null) {
                reader.given.put(setting, new Given(setting.flag(), flag));
            }
        }
        return reader.config();
    }

    private void readFile(Path file) {
        var map = YamlFile.read(file);
        for (var setting : Setting.values()) {
            map.find(setting.key)
                    .ifPresent(value -> given.put(setting, new Given(file + ": " + setting.key, text(value))));
        }
        map.refuseOthers();
    }

    private static String text(YamlValue value) {
        return value.isList() ? String.join(",", value.texts()) : value.text();
    }

    private Config config() {
        return new Config(
                Path.of(get(Setting.DATA).text()),
                find(Setting.FEEDS, Given::text).map(Path::of),
                get(Setting.PORT).integer(0, 65_535),
                get(Setting.LISTEN).text(),
                find(Setting.HOSTNAME, Given::hostname),
                find(Setting.SERVICE_DID, Given::did),
                find(Setting.PUBLISHER_DID, Given::did),
                get(Setting.ENDPOINTS).endpoints(),
                get(Setting.START).duration(Duration.ZERO, Duration.ofDays(3)),
                get(Setting.REFRESH).duration(Duration.ofMillis(100), Duration.ofHours(1)),
                get(Setting.KEEP_POSTS).duration(Duration.ofHours(1), YEAR),
                get(Setting.KEEP_NEAR_MISSES).duration(Duration.ZERO, YEAR));
    }

    private Given get(Setting setting) {
        return given.getOrDefault(setting, new Given("the default of " + setting.key, setting.fallback));
    }

    private <T> Optional<T> find(Setting setting, Function<Given, T> read) {
        return get(setting).text().isBlank() ? Optional.empty() : Optional.of(read.apply(get(setting)));
    }
}
