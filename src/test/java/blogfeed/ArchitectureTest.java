package blogfeed;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the floors drawn in README.md true. */
class ArchitectureTest {
    private static final String ROOT = "blogfeed";

    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            entry("model", Set.of()),
            entry("text", Set.of()),
            entry("yaml", Set.of()),
            entry("link", Set.of("model")),
            entry("topic", Set.of("model", "text", "yaml")),
            entry("feed", Set.of("model", "text", "yaml")),
            entry("wire", Set.of("model", "text")),
            entry("jetstream", Set.of("wire", "model")),
            entry("http", Set.of()),
            entry("metadata", Set.of("model", "text")),
            entry("maintext", Set.of("model", "text")),
            entry("judge", Set.of("feed", "topic", "link", "store", "model", "text")),
            entry("kind", Set.of("link", "model")),
            entry("identity", Set.of("http", "model")),
            entry("store", Set.of("model")),
            entry("ingest", Set.of("judge", "jetstream", "wire", "link", "feed", "topic", "store", "model")),
            entry("enrich", Set.of("judge", "http", "kind", "metadata", "maintext", "link", "store", "model")),
            entry("rank", Set.of("feed", "store", "model", "text")),
            entry("xrpc", Set.of("identity", "store", "model", "text")),
            entry("web", Set.of("model")),
            entry("appview", Set.of("http", "store", "model")),
            entry("publish", Set.of("http", "feed", "model")),
            entry("doctor", Set.of("publish", "jetstream", "http", "feed", "model")),
            entry("opinion", Set.of("judge", "feed", "http", "topic", "store", "model", "text")),
            entry("learn", Set.of("judge", "link", "topic", "store", "model", "text")),
            entry("lab", Set.of("rank", "enrich", "judge", "link", "feed", "topic", "store", "model", "text", "yaml")),
            entry(
                    "cli",
                    Set.of(
                            "lab",
                            "learn",
                            "ingest",
                            "enrich",
                            "judge",
                            "rank",
                            "xrpc",
                            "web",
                            "appview",
                            "publish",
                            "doctor",
                            "identity",
                            "opinion",
                            "http",
                            "jetstream",
                            "wire",
                            "link",
                            "feed",
                            "topic",
                            "store",
                            "model",
                            "text",
                            "yaml")));

    private static final JavaClasses OURS =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

    @Test
    void everyPackageHasARowInTheTable() {
        assertThat(OURS.stream().map(ArchitectureTest::packageOf).collect(Collectors.toSet()))
                .isEqualTo(MAY_IMPORT.keySet());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageImportsOnlyWhatItsRowAllows(String name) {
        var allowed = MAY_IMPORT.getOrDefault(name, Set.of());
        classes()
                .that(liveIn(Set.of(name)))
                .should()
                .onlyDependOnClassesThat(liveIn(allowed).or(liveIn(Set.of(name, ""))))
                .check(OURS);
    }

    static Stream<String> packages() {
        return MAY_IMPORT.keySet().stream();
    }

    @ParameterizedTest
    @CsvSource({
        "java.sql.., store",
        "org.flywaydb.., store",
        // its table of public suffixes, and its client
        "okhttp3.., link http",
        "org.jsoup.., web metadata maintext kind enrich",
        "crawlercommons.., enrich",
        "org.snakeyaml.., yaml",
        "picocli.., cli",
        "com.github.luben.., jetstream",
        "io.netty.., jetstream",
        "de.bwaldvogel.., learn",
        "org.bouncycastle.., identity"
    })
    void anOutsideLibraryHasItsHome(String library, String homes) {
        noClasses()
                .that(liveIn(Set.of(homes.split(" "))).negate())
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(OURS);
    }

    @Test
    void timeComesInThroughConstructors() {
        noClasses()
                .that(liveIn(Set.of("cli")).negate())
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(OURS);
    }

    private static DescribedPredicate<JavaClass> liveIn(Set<String> packages) {
        return DescribedPredicate.describe("live in " + packages, type -> packages.contains(packageOf(type)));
    }

    /** The first package name below our root, or "" for a library class. */
    private static String packageOf(JavaClass type) {
        var segments = type.getPackageName().split("\\.", -1);
        return segments[0].equals(ROOT) && segments.length > 1 ? segments[1] : "";
    }
}
