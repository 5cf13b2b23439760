package blogfeed.cli;

import blogfeed.jetstream.Compression;
import blogfeed.yaml.YamlFile;
import blogfeed.yaml.YamlValue;
import java.net.URI;
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

    private static final String JUDGE_KEY = "BLOGFEED_JUDGE_KEY";
    private static final String TUNE_TOKEN = "BLOGFEED_TUNE_TOKEN";
    private static final int SHORTEST_TOKEN = 12;
    private static final Duration LONGEST_KEPT = Duration.ofDays(400);

    private final Map<Setting, Given> given = new EnumMap<>(Setting.class);

    private final Map<String, String> environment;

    private ConfigReader(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * @param file the settings file, or null for {@code blogfeed.yaml} where there is one
     * @throws BadConfigException or {@link blogfeed.yaml.BadSettingException} naming what is wrong where
     */
    static Config read(Map<Setting, String> flags, Map<String, String> environment, @Nullable Path file) {
        var reader = new ConfigReader(environment);
        if (file != null || Files.exists(DEFAULT_FILE)) {
            reader.readFile(file != null ? file : DEFAULT_FILE);
        }
        reader.readEnvironment();
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

    private void readEnvironment() {
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
                find(Setting.JUDGE, Given::webAddress).map(this::judging),
                tuning(),
                get(Setting.START).duration(Duration.ZERO, Duration.ofDays(3)),
                get(Setting.REFRESH).duration(Duration.ofMillis(100), Duration.ofHours(1)),
                get(Setting.KEEP_POSTS).duration(Duration.ofHours(1), LONGEST_KEPT),
                get(Setting.KEEP_NEAR_MISSES).duration(Duration.ZERO, LONGEST_KEPT),
                get(Setting.KEEP_HISTORY).duration(Duration.ZERO, LONGEST_KEPT),
                get(Setting.KEEP_FEEDBACK).duration(Duration.ZERO, LONGEST_KEPT));
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

    private Judging judging(URI endpoint) {
        var model = get(Setting.JUDGE_MODEL).text().strip();
        if (model.isEmpty()) {
            throw new BadConfigException(
                    get(Setting.JUDGE).where() + " names a judge, but not which model it uses; set "
                            + Setting.JUDGE_MODEL.flag() + ", as the endpoint calls it");
        }
        return new Judging(
                endpoint,
                model,
                secret(JUDGE_KEY, Setting.JUDGE_KEY_FILE),
                get(Setting.JUDGES_PER_HOUR).integer(1, 100_000),
                get(Setting.JUDGE_TIMEOUT).duration(Duration.ofSeconds(1), Duration.ofMinutes(10)));
    }

    private Tuning tuning() {
        var token = secret(TUNE_TOKEN, Setting.TUNE_TOKEN_FILE);
        if (token.isPresent() && token.get().text().length() < SHORTEST_TOKEN) {
            throw new BadConfigException("the token of the tuner's page (" + TUNE_TOKEN + " or "
                    + Setting.TUNE_TOKEN_FILE.flag() + ") must have at least " + SHORTEST_TOKEN
                    + " characters, so that nobody guesses it");
        }
        return new Tuning(token, get(Setting.TUNE_SAVE).truth());
    }

    /** Never a flag: every user of the machine sees those. */
    private Optional<Secret> secret(String variable, Setting file) {
        var text = environment.getOrDefault(variable, "");
        return text.isBlank() ? find(file, Given::secretInFile) : Optional.of(Given.secret(text, variable));
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
