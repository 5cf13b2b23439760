package blogfeed.feed;

import blogfeed.feed.Include.TopicRule;
import blogfeed.model.Did;
import blogfeed.model.Kind;
import blogfeed.yaml.YamlValue;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the {@code include} and {@code exclude} of a {@code feed.yaml}. */
final class InclusionReader {
    private static final double STANDARD_MIN_SCORE = 0.5;
    private static final Duration STANDARD_MAX_AGE = Duration.ofDays(7);
    private static final Duration LEAST_MAX_AGE = Duration.ofHours(1);
    private static final Duration MOST_MAX_AGE = Duration.ofDays(400);

    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::toString).toList();
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}");
    private static final Pattern LABEL = Pattern.compile("\\S{1,128}");
    private static final Pattern TERM = Pattern.compile("(?s).{0,199}[\\p{L}\\p{N}].{0,199}");

    private InclusionReader() {}

    static Include include(Section feed, Set<String> topicNames) {
        var include = feed.section(
                "include", "topic", "kinds", "terms", "hosts", "sites", "authors", "languages", "maxAge", "replies");
        var rules = new Include(
                topic(include, topicNames),
                kinds(include),
                terms(include),
                hosts(include),
                sites(include),
                authors(include),
                languages(include),
                readersLanguages(include),
                include.duration("maxAge", STANDARD_MAX_AGE, LEAST_MAX_AGE, MOST_MAX_AGE),
                include.flag("replies", true));
        if (rules.byAuthorsAlone() && rules.authors().isEmpty()) {
            throw include.bad("include must give at least one of topic, terms, hosts, sites and authors;"
                    + " without any, everything would get in");
        }
        return rules;
    }

    static Exclude exclude(Section feed) {
        var exclude = feed.section("exclude", "labels", "sites", "hosts", "terms", "authors");
        return new Exclude(labels(exclude), sites(exclude), hosts(exclude), terms(exclude), authors(exclude));
    }

    private static @Nullable TopicRule topic(Section include, Set<String> topicNames) {
        if (include.find("topic").isEmpty()) {
            return null;
        }
        var topic = include.section("topic", "name", "minScore");
        var name = topic.get("name");
        if (topicNames.isEmpty()) {
            throw name.bad("include.topic.name: '%s' is not known; there is no topic at all".formatted(name.text()));
        }
        return new TopicRule(
                name.oneOf(topicNames.stream().sorted().toList()), topic.decimal("minScore", STANDARD_MIN_SCORE, 0, 1));
    }

    private static List<Kind> kinds(Section include) {
        return include.items("kinds").stream()
                .map(item -> Kind.parse(item.oneOf(KINDS)).orElseThrow())
                .distinct()
                .toList();
    }

    private static List<String> terms(Section section) {
        return section.list(
                "terms",
                text -> Optional.of(text).filter(term -> TERM.matcher(term).matches()),
                "a term: a word or phrase with a letter or digit, of at most 200 characters");
    }

    private static List<Place> hosts(Section section) {
        return section.list("hosts", Place::parseHost, "a host such as example.com, *.example.com or example.com/blog");
    }

    private static List<Place> sites(Section section) {
        return section.list("sites", Place::parseSite, "a site such as example.com or medium.com/@name");
    }

    private static Set<Did> authors(Section section) {
        return Set.copyOf(section.list(
                "authors", Did::parse, "a DID such as did:plc:ewvi7nxzyoun6zhxrhs64oiz (a handle can change hands)"));
    }

    private static List<String> labels(Section exclude) {
        return exclude.list(
                "labels",
                text -> Optional.of(text).filter(label -> LABEL.matcher(label).matches()),
                "a moderation label such as porn");
    }

    private static List<String> languages(Section include) {
        return isList(include, "languages")
                ? include.list(
                        "languages",
                        text -> Optional.of(text.toLowerCase(Locale.ROOT))
                                .filter(language -> LANGUAGE.matcher(language).matches()),
                        "a language code of two or three letters such as en or zh")
                : List.of();
    }

    private static boolean readersLanguages(Section include) {
        return !isList(include, "languages")
                && include.find("languages")
                        .map(value -> value.oneOf(List.of("any", "reader")).equals("reader"))
                        .orElse(false);
    }

    private static boolean isList(Section section, String key) {
        return section.find(key).map(YamlValue::isList).orElse(false);
    }
}
