package blogfeed.cli;

import blogfeed.jetstream.Compression;
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

/**
 * Gathers the settings: a flag goes before the environment, that before the file, that before the default. An empty
 * variable counts as unset, since that is how containers pass on what nobody set.
 */
final class ConfigReader {
    static final Path DEFAULT_FILE = Path.of("blogfeed.yaml");

    private static final Duration LONGEST_KEPT = Duration.ofDays(400);

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
        reader.readEnvironment(environment);
        flags.forEach((setting, text) -> reader.given.put(setting, new Given(setting.flag(), text)));
        return reader.config();
    }

    private void readFile(Path file) {
        var map = YamlFile.read(file);
        for (var setting : Setting.values()) {
            map.find(setting.key)
                    .ifPresent(value -> given.put(setting, new Given(value.where() + ": " + setting.key, text(value))));
        }
        map.refuseOthers();
    }

    private static String text(YamlValue value) {
        return value.isList() ? String.join(",", value.texts()) : value.text();
    }

    private void readEnvironment(Map<String, String> environment) {
        for (var setting : Setting.values()) {
            var text = environment.getOrDefault(setting.variable(), "");
            if (!text.isBlank()) {
                given.put(setting, new Given(setting.variable(), text));
            }
        }
    }

    private Config config() {
        return new Config(
                get(Setting.DATA).folder(),
                find(Setting.FEEDS, Given::existingFolder),
                get(Setting.PORT).integer(0, 65_535),
                get(Setting.LISTEN).address(),
                find(Setting.HOSTNAME, Given::hostname),
                find(Setting.SERVICE_DID, Given::did),
                find(Setting.PUBLISHER_DID, Given::did),
                find(Setting.HANDLE, Given::handle),
                find(Setting.PDS, Given::webAddress),
                get(Setting.ENDPOINTS).endpoints(),
                compression(),
                engagement(),
                find(Setting.APPVIEW, Given::webAddress),
                get(Setting.PLC_DIRECTORY).webAddress(),
                fetching(),
                get(Setting.START).duration(Duration.ZERO, Duration.ofDays(3)),
                get(Setting.REFRESH).duration(Duration.ofMillis(100), Duration.ofHours(1)),
                get(Setting.KEEP_POSTS).duration(Duration.ofHours(1), LONGEST_KEPT),
                get(Setting.KEEP_NEAR_MISSES).duration(Duration.ZERO, LONGEST_KEPT));
    }

    private Compression compression() {
        if (!get(Setting.COMPRESS).truth()) {
            return Compression.NONE;
        }
        return find(Setting.ZSTD_DICTIONARY, Given::existingFile)
                .map(Compression::withFirstWire)
                .orElse(Compression.USUAL);
    }

    private Fetching fetching() {
        return new Fetching(
                get(Setting.READ_PAGES).truth(),
                find(Setting.CONTACT, Given::contact),
                get(Setting.PAGES_PER_HOUR).integer(1, 100_000),
                get(Setting.FETCH_PORTS).ports(),
                get(Setting.FETCH_PRIVATE).truth(),
                find(Setting.FETCH_GATEWAY, Given::webAddress));
    }

    private EngagementFrom engagement() {
        var engagement = get(Setting.ENGAGEMENT).engagement();
        if (engagement == EngagementFrom.POLL && get(Setting.APPVIEW).text().isBlank()) {
            throw new BadConfigException(
                    get(Setting.ENGAGEMENT).where() + " is poll, but there is no AppView to ask; set "
                            + Setting.APPVIEW.flag() + ", or " + Setting.ENGAGEMENT.flag() + " stream");
        }
        return engagement;
    }

    private Given get(Setting setting) {
        return given.getOrDefault(setting, new Given("the default of " + setting.key, setting.fallback));
    }

    private <T> Optional<T> find(Setting setting, Function<Given, T> read) {
        return get(setting).text().isBlank() ? Optional.empty() : Optional.of(read.apply(get(setting)));
    }
}
