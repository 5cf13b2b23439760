package blogfeed.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules as they are shipped, a case each: what is posted, and under which name it counts. */
class CanonicalUrlRulesTest {
    private static final Path HOSTS = Path.of("feeds", "hosts");
    private static final HostLists LISTS = HostLists.read(HOSTS);

    record Case(String rule, String posted, String canonical) {}

    static List<Case> cases() throws IOException {
        try (InputStream table = CanonicalUrlRulesTest.class.getResourceAsStream("/links/canonical.txt")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+\\|\\s+", -1))
                    .map(cells -> new Case(cells[0], cells[1], cells[2].strip()))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyRuleHasItsName(Case rule) {
        assertThat(canonical(rule.posted())).isEqualTo(rule.canonical());
        assertThat(canonical(rule.canonical())).as("idempotent").isEqualTo(rule.canonical());
    }

    @Test
    void everyOtherNameOfAPageHasACase() throws IOException {
        var rewrites = Rewrites.read(HOSTS.resolve("wrappers.txt"), HOSTS.resolve("aliases.txt"));
        var ways = cases().stream()
                .flatMap(rule -> way(rewrites, rule.posted()).stream())
                .toList();
        for (var line : ListLine.read(HOSTS.resolve("aliases.txt"))) {
            if (line.word(0).contains("/")) {
                var alias = Alias.of(line);
                assertThat(ways).as(line.word(0)).anyMatch(url -> alias.of(url) != null);
            }
        }
    }

    /** The URLs on the way to the name, spelled as far as the rules need it. */
    private static List<HttpUrl> way(Rewrites rewrites, String posted) {
        var way = new ArrayList<HttpUrl>();
        for (var next = spelled(posted); next != null && !way.contains(next); ) {
            var url = next;
            way.add(url);
            next = rewrites.of(url.host()).stream()
                    .flatMap(rewrite -> Stream.ofNullable(rewrite.of(url)))
                    .flatMap(other -> Stream.ofNullable(spelled(other)))
                    .filter(other -> !other.equals(url))
                    .findFirst()
                    .orElse(null);
        }
        return way;
    }

    private static @Nullable HttpUrl spelled(String written) {
        var url = HttpUrl.parse(written);
        return url == null
                ? null
                : url.newBuilder()
                        .host(CanonicalUrls.canonicalHost(url.host()))
                        .encodedPath(PathForm.of(url.encodedPath()))
                        .build();
    }

    static Stream<Arguments> otherHosts() {
        return ListLine.read(HOSTS.resolve("aliases.txt")).stream()
                .filter(line -> !line.word(0).contains("/"))
                .map(line -> Arguments.of(named(line.word(0)), named(line.word(1))));
    }

    private static String named(String host) {
        return host.replaceAll("\\{[^}]*}", "de");
    }

    @ParameterizedTest
    @MethodSource("otherHosts")
    void everyOtherNameOfAHostIsThatHost(String other, String host) {
        assertThat(canonical("https://" + other + "/a/b?c=1")).isEqualTo("https://" + host + "/a/b?c=1");
    }

    static Stream<Arguments> wrappers() {
        return ListLine.read(HOSTS.resolve("wrappers.txt")).stream().flatMap(CanonicalUrlRulesTest::wrapped);
    }

    private static Stream<Arguments> wrapped(ListLine line) {
        var wrapper = "https://" + line.word(1).replace("=", "");
        var parameters = line.words().subList(2, line.words().size());
        return switch (line.word(0)) {
            case "path" ->
                Stream.of(
                        Arguments.of(wrapper + "/https://ada.example/a?id=7"),
                        Arguments.of(wrapper + "/s/ada.example/a?id=7"));
            case "label" -> Stream.of(Arguments.of(wrapper.replace("//", "//ada-example.") + "/a?id=7"));
            default ->
                parameters.isEmpty()
                        ? Stream.of(Arguments.of(wrapper + "/?https://ada.example/a?id=7"))
                        : parameters.stream()
                                .map(name -> Arguments.of(
                                        wrapper + "/?x=1&" + name + "=https%3A%2F%2Fada.example%2Fa%3Fid%3D7&y=2"));
        };
    }

    @ParameterizedTest
    @MethodSource("wrappers")
    void everyPageAroundAnotherIsTheOther(String wrapped) {
        assertThat(canonical(wrapped)).isEqualTo("https://ada.example/a?id=7");
    }

    private static String canonical(String url) {
        return LISTS.target(url).orElseThrow().url();
    }
}
