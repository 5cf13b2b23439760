package blogfeed.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blogfeed.jetstream.Compression;
import blogfeed.model.Did;
import blogfeed.model.Handle;
import blogfeed.yaml.BadSettingException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {
    @TempDir
    Path folder;

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("blogfeed.yaml"), yaml);
    }

    private static Config read(Map<Setting, String> flags, Map<String, String> environment) {
        return ConfigReader.read(flags, environment, null);
    }

    private Config ofFile(String yaml) throws IOException {
        return ConfigReader.read(Map.of(), Map.of(), file(yaml));
    }

    private void refuses(String yaml, String message) {
        assertThatThrownBy(() -> ofFile(yaml))
                .isInstanceOfAny(BadSettingException.class, BadConfigException.class)
                .hasMessage(folder.resolve("blogfeed.yaml") + message);
    }

    @Test
    void nothingNeedsToBeSet() {
        var config = read(Map.of(), Map.of());
        assertThat(config.data()).isEqualTo(Path.of("./data"));
        assertThat(config.feeds()).isEmpty();
        assertThat(config.port()).isEqualTo(3000);
        assertThat(config.listen()).isEqualTo("127.0.0.1");
        assertThat(config.endpoints())
                .hasSize(6)
                .allMatch(endpoint -> endpoint.getScheme().equals("wss"));
        assertThat(config.engagement()).isEqualTo(EngagementFrom.STREAM);
        assertThat(config.appview()).contains(URI.create("https://public.api.bsky.app"));
        assertThat(config.start()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void aFlagGoesBeforeTheEnvironmentThatBeforeTheFileThatBeforeTheDefault() throws IOException {
        var file = file("port: 1");
        var environment = Map.of("BLOGFEED_PORT", "2");
        var flags = Map.of(Setting.PORT, "3");
        assertThat(ConfigReader.read(Map.of(), Map.of(), file).port()).isEqualTo(1);
        assertThat(ConfigReader.read(Map.of(), environment, file).port()).isEqualTo(2);
        assertThat(ConfigReader.read(flags, environment, file).port()).isEqualTo(3);
    }

    @Test
    void anEmptyVariableIsUnset() throws IOException {
        var environment = Map.of("BLOGFEED_PORT", "", "BLOGFEED_HOSTNAME", " ");
        var config = ConfigReader.read(Map.of(), environment, file("port: 7\nhostname: feeds.example.org"));
        assertThat(config.port()).isEqualTo(7);
        assertThat(config.hostname()).contains("feeds.example.org");
    }

    @Test
    void anEmptyFlagUnsetsWhatMayBeUnset() {
        var config = read(Map.of(Setting.HOSTNAME, ""), Map.of("BLOGFEED_HOSTNAME", "feeds.example.org"));
        assertThat(config.hostname()).isEmpty();
    }

    @Test
    void everySettingCanStandInTheFile() throws IOException {
        var config = ofFile("""
                data: /var/lib/blogfeed
                feeds: %s
                port: 8080
                listen: 0.0.0.0
                hostname: Feeds.Example.org
                serviceDid: did:web:feeds.example.org
                publisherDid: did:plc:ewvi7nxzyoun6zhxrhs64oiz
                endpoints: [ws://localhost:6008/subscribe, "wss://jetstream.example/subscribe"]
                compress: false
                handle: "@Ada.example.org"
                pds: https://pds.example.org
                engagement: poll
                appview: http://localhost:2584
                plcDirectory: http://localhost:2582
                readPages: false
                contact: mailto:ada@example.org
                pagesPerHour: 50
                fetchPorts: [80, 8080]
                fetchPrivate: true
                fetchGateway: http://localhost:8099
                judge: http://localhost:11434/v1
                judgeModel: llama3.2
                judgesPerHour: 20
                judgeTimeout: 90s
                tuneSave: true
                start: 6h
                refresh: 30s
                keepPosts: 60d
                keepNearMisses: 1d
                keepHistory: 2d
                keepFeedback: 9d
                """.formatted(folder));
        assertThat(config)
                .isEqualTo(new Config(
                        Path.of("/var/lib/blogfeed"),
                        Optional.of(folder),
                        8080,
                        "0.0.0.0",
                        Optional.of("feeds.example.org"),
                        Optional.of(new Did("did:web:feeds.example.org")),
                        Optional.of(new Did("did:plc:ewvi7nxzyoun6zhxrhs64oiz")),
                        Handle.parse("ada.example.org"),
                        Optional.of(URI.create("https://pds.example.org")),
                        List.of(
                                URI.create("ws://localhost:6008/subscribe"),
                                URI.create("wss://jetstream.example/subscribe")),
                        Compression.NONE,
                        EngagementFrom.POLL,
                        Optional.of(URI.create("http://localhost:2584")),
                        URI.create("http://localhost:2582"),
                        new Fetching(
                                false,
                                Optional.of("mailto:ada@example.org"),
                                50,
                                Set.of(80, 8080),
                                true,
                                Optional.of(URI.create("http://localhost:8099"))),
                        Optional.of(new Judging(
                                URI.create("http://localhost:11434/v1"),
                                "llama3.2",
                                Optional.empty(),
                                20,
                                Duration.ofSeconds(90))),
                        new Tuning(Optional.empty(), true),
                        Duration.ofHours(6),
                        Duration.ofSeconds(30),
                        Duration.ofDays(60),
                        Duration.ofDays(1),
                        Duration.ofDays(2),
                        Duration.ofDays(9)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PORT             | x                | must be a whole number from 0 to 65535",
                "PORT             | 65536            | must be a whole number from 0 to 65535",
                "PORT             | -1               | must be a whole number from 0 to 65535",
                "PORT             | 80.5             | must be a whole number from 0 to 65535",
                "DATA             | ''               | must be the name of a folder",
                "FEEDS            | no/such          | must be a folder that exists",
                "LISTEN           | ''               | must be an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all",
                "LISTEN           | http://localhost | must be an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all",
                "HOSTNAME         | https://a.org/   | must be a host name such as feeds.example.org, without https:// and path",
                "SERVICE_DID      | feeds.a.org      | must be a DID such as did:plc:ewvi7nxzyoun6zhxrhs64oiz",
                "PUBLISHER_DID    | did:plc          | must be a DID such as did:plc:ewvi7nxzyoun6zhxrhs64oiz",
                "ENDPOINTS        | https://a.org    | must be an address such as wss://jetstream2.us-east.bsky.network/subscribe",
                "ENDPOINTS        | ''               | must be an address such as wss://jetstream2.us-east.bsky.network/subscribe",
                "ENDPOINTS        | wss://a.org,     | must be an address such as wss://jetstream2.us-east.bsky.network/subscribe",
                "ENGAGEMENT       | polls            | must be stream or poll",
                "ENGAGEMENT       | ''               | must be stream or poll",
                "APPVIEW          | wss://a.org      | must be an address such as https://public.api.bsky.app",
                "APPVIEW          | a.org            | must be an address such as https://public.api.bsky.app",
                "APPVIEW          | https://a.org/?b | must be an address such as https://public.api.bsky.app",
                "JUDGE            | localhost:11434  | must be an address such as https://public.api.bsky.app",
                "JUDGE            | https://a:b@c.d  | must be an address such as https://public.api.bsky.app",
                "START            | 3                | must be a duration such as 90s, 30m, 18h or 7d, from 0ms to 3d",
                "START            | 73h              | must be a duration such as 90s, 30m, 18h or 7d, from 0ms to 3d",
                "REFRESH          | 10ms             | must be a duration such as 90s, 30m, 18h or 7d, from 100ms to 1h",
                "KEEP_POSTS       | 1m               | must be a duration such as 90s, 30m, 18h or 7d, from 1h to 400d",
                "KEEP_NEAR_MISSES | 1 week           | must be a duration such as 90s, 30m, 18h or 7d, from 0ms to 400d"
            })
    void aBadValueIsExplainedWhereverItWasGiven(Setting setting, String value, String expected) {
        var problem = " " + expected + ", not '" + value + "'";
        assertThatThrownBy(() -> read(Map.of(setting, value), Map.of()))
                .isInstanceOf(BadConfigException.class)
                .hasMessage(setting.flag() + problem);
        if (!value.isEmpty()) {
            assertThatThrownBy(() -> read(Map.of(), Map.of(setting.variable(), value)))
                    .isInstanceOf(BadConfigException.class)
                    .hasMessage(setting.variable() + problem);
        }
        refuses("# ours\n\n" + setting.key + ": \"" + value + "\"\n", ":3: " + setting.key + problem);
    }

    @Test
    void anEmptyAppViewIsAskedForNothingWhichPollingCannotDoWith() {
        assertThat(read(Map.of(Setting.APPVIEW, ""), Map.of()).appview()).isEmpty();
        assertThatThrownBy(() -> read(Map.of(Setting.APPVIEW, "", Setting.ENGAGEMENT, "poll"), Map.of()))
                .isInstanceOf(BadConfigException.class)
                .hasMessage(
                        "--engagement is poll, but there is no AppView to ask; set --appview, or --engagement stream");
    }

    @Test
    void nobodyIsAskedForSecondOpinionsUnlessAnEndpointAndItsModelAreNamed() {
        assertThat(read(Map.of(Setting.JUDGE_MODEL, "llama3.2"), Map.of()).judging())
                .isEmpty();
        assertThatThrownBy(() -> read(Map.of(Setting.JUDGE, "http://localhost:11434"), Map.of()))
                .isInstanceOf(BadConfigException.class)
                .hasMessage(
                        "--judge names a judge, but not which model it uses; set --judge-model, as the endpoint calls it");
    }

    @Test
    void theJudgesKeyComesFromItsVariableOrAFileAndIsShownNowhere() throws IOException {
        var file = Files.writeString(folder.resolve("key"), "sk-of-file\n");
        var flags = Map.of(
                Setting.JUDGE, "https://models.example",
                Setting.JUDGE_MODEL, "large",
                Setting.JUDGE_KEY_FILE, file.toString());
        assertThat(key(read(flags, Map.of()))).isEqualTo("sk-of-file");
        var config = read(flags, Map.of("BLOGFEED_JUDGE_KEY", "sk-of-variable"));
        assertThat(key(config)).isEqualTo("sk-of-variable");
        assertThat(config.toString()).doesNotContain("sk-of");
        Files.writeString(file, "sk-one\nsk-two\n");
        assertThatThrownBy(() -> read(flags, Map.of()))
                .hasMessage(file + " must hold a key: one line, without spaces, nothing else");
        assertThatThrownBy(() -> read(flags, Map.of("BLOGFEED_JUDGE_KEY", "sk one")))
                .hasMessage("BLOGFEED_JUDGE_KEY must hold a key: one line, without spaces, nothing else");
        assertThatThrownBy(() -> ofFile("judgeKey: sk-secret\n"))
                .hasMessageContaining("unknown key 'judgeKey'")
                .hasMessageNotContaining("sk-secret");
    }

    private static String key(Config config) {
        return config.judging().flatMap(Judging::key).map(Secret::text).orElse("");
    }

    @Test
    void anUnknownKeyIsRefusedWithTheNearestOne() {
        refuses("port: 1\nhostnme: a.org\n", ":2: unknown key 'hostnme'; did you mean 'hostname'?");
    }

    @Test
    void aFileThatIsNoMappingOrNotThereIsNamed() {
        refuses("- a\n", ":1: must be a mapping of 'key: value' lines");
        assertThatThrownBy(() -> ConfigReader.read(Map.of(), Map.of(), folder.resolve("nope.yaml")))
                .hasMessage(folder.resolve("nope.yaml") + ": there is no such file");
    }

    @Test
    void everySettingHasItsOwnFlagVariableAndKey() {
        assertThat(Setting.values())
                .extracting(Setting::flag)
                .doesNotHaveDuplicates()
                .contains("--keep-near-misses");
        assertThat(Setting.values()).extracting(Setting::variable).contains("BLOGFEED_KEEP_NEAR_MISSES");
        assertThat(Setting.values()).extracting(setting -> setting.key).contains("keepNearMisses");
    }

    @Test
    void theTokenOfTheTunersPageComesFromTheEnvironmentOrAFileAndIsNoShortOne() throws IOException {
        var file = Files.writeString(folder.resolve("token"), "a-long-enough-token\n");
        assertThat(ConfigReader.read(Map.of(Setting.TUNE_TOKEN_FILE, file.toString()), Map.of(), null)
                        .tuning()
                        .token())
                .contains(new Secret("a-long-enough-token"));
        assertThat(ConfigReader.read(Map.of(), Map.of("BLOGFEED_TUNE_TOKEN", "another-long-token"), null)
                        .tuning()
                        .token())
                .contains(new Secret("another-long-token"));
        assertThatThrownBy(() -> ConfigReader.read(Map.of(), Map.of("BLOGFEED_TUNE_TOKEN", "short"), null))
                .isInstanceOf(BadConfigException.class)
                .hasMessageContaining("at least 12 characters");
    }
}
