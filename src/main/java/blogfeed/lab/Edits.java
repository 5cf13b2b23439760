package blogfeed.lab;

import blogfeed.feed.FeedDefinition;
import blogfeed.feed.FeedSettings;
import blogfeed.feed.Place;
import blogfeed.model.Candidate;
import blogfeed.model.Kind;
import blogfeed.model.Mention;
import blogfeed.model.Reason;
import blogfeed.text.LanguageTag;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What could be written in place of the settings that keep an article out. Whether it helps is for others to find out. */
final class Edits {
    private static final Pattern EXCLUDED_TERM = Pattern.compile("excluded term '(.*)'");
    private static final Duration LONGEST = Duration.ofDays(400);
    private static final int HOURS_AT_MOST = 48;

    private final FeedDefinition feed;
    private final Candidate candidate;
    private final Instant now;

    /** @param feed the settings as they are */
    Edits(FeedDefinition feed, Candidate candidate, Instant now) {
        this.feed = feed;
        this.candidate = candidate;
        this.now = now;
    }

    /** What could be done about one reason against it; nothing where no setting is to blame. */
    List<Edit> against(Reason reason) {
        return switch (reason.code()) {
            case "age" -> age();
            case "kind" -> kind();
            case "topic" -> topic();
            case "host" ->
                places(
                        "hosts",
                        candidate.article().target().host(),
                        feed.include().hosts(),
                        feed.exclude().hosts());
            case "site" ->
                places(
                        "sites",
                        candidate.article().target().site(),
                        feed.include().sites(),
                        feed.exclude().sites());
            case "label" -> labels();
            case "author" -> authors();
            case "reply" -> List.of(new Edit("include.replies", "true"));
            case "term" -> terms(reason);
            case "language" -> languages();
            default -> List.of();
        };
    }

    private List<Edit> age() {
        var age = Duration.between(candidate.article().firstMentionAt(), now);
        if (age.compareTo(LONGEST) >= 0) {
            return List.of();
        }
        var value = age.toHours() < HOURS_AT_MOST ? age.toHours() + 1 + "h" : age.toDays() + 1 + "d";
        return List.of(new Edit("include.maxAge", value));
    }

    private List<Edit> kind() {
        var kind = candidate.article().target().kind();
        return kind == Kind.NOTFOUND
                ? List.of()
                : List.of(with("include.kinds", feed.include().kinds(), kind));
    }

    /** To two decimals, as people write it. */
    private List<Edit> topic() {
        var topic = feed.include().topic();
        if (topic == null) {
            return List.of();
        }
        var score = candidate.article().topics().getOrDefault(topic.name(), 0.0);
        return List.of(
                new Edit("include.topic.minScore", String.format(Locale.ROOT, "%.2f", Math.floor(score * 100) / 100)));
    }

    private List<Edit> places(String key, String name, List<Place> included, List<Place> excluded) {
        Predicate<Place> here = place ->
                name.equals(place.host()) || name.endsWith("." + place.host()) || name.startsWith(place.host() + "/");
        var edits = new ArrayList<Edit>();
        if (excluded.stream().anyMatch(here)) {
            edits.add(without("exclude." + key, excluded, here));
        }
        if (!included.isEmpty()) {
            edits.add(with("include." + key, included, name));
        }
        return edits;
    }

    /** One mention that counts is enough. */
    private List<Edit> labels() {
        return ofMentions(
                mention -> mention.labels().stream().anyMatch(feed.exclude().labels()::contains)
                        ? Stream.of(without("exclude.labels", feed.exclude().labels(), mention.labels()::contains))
                        : Stream.empty());
    }

    private List<Edit> authors() {
        return ofMentions(mention -> {
            var author = mention.uri().did();
            if (feed.exclude().authors().contains(author)) {
                return Stream.of(without("exclude.authors", feed.exclude().authors(), author::equals));
            }
            var listed = feed.include().authors();
            return listed.isEmpty() || listed.contains(author)
                    ? Stream.empty()
                    : Stream.of(with("include.authors", listed, author));
        });
    }

    private List<Edit> terms(Reason reason) {
        var excluded = EXCLUDED_TERM.matcher(reason.text());
        if (excluded.find()) {
            return List.of(without("exclude.terms", feed.exclude().terms(), excluded.group(1)::equals));
        }
        return List.of(new Edit("include.terms", ""));
    }

    private List<Edit> languages() {
        var own = candidate.article().language();
        if (own != null) {
            return List.of(with("include.languages", feed.include().languages(), own));
        }
        return ofMentions(mention -> mention.languages().stream()
                .map(LanguageTag::primary)
                .map(language -> with("include.languages", feed.include().languages(), language)));
    }

    private List<Edit> ofMentions(Function<Mention, Stream<Edit>> edits) {
        return candidate.mentions().stream().flatMap(edits).distinct().toList();
    }

    private static Edit with(String path, Collection<?> values, Object more) {
        return new Edit(
                path,
                FeedSettings.list(
                        Stream.concat(values.stream(), Stream.of(more)).toList()));
    }

    private static <T> Edit without(String path, Collection<T> values, Predicate<? super T> left) {
        return new Edit(
                path,
                FeedSettings.list(
                        values.stream().filter(value -> !left.test(value)).toList()));
    }
}
