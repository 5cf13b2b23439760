package blogfeed.metadata;

import blogfeed.text.Clean;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a page was published and changed last. What the head says, what the address says and what readers see are three
 * witnesses: each has its weight, and two that agree outweigh a third, which may be the day on which the site was built.
 */
record Dates(@Nullable LocalDate published, @Nullable LocalDate modified) {
    private static final Pattern IN_URL = Pattern.compile(
            "(?<![0-9])((?:19|20)\\d\\d)(?:[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\\d|3[01])|(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]))(?![0-9A-Za-z])");

    static Dates of(Outline outline, JsonLd jsonLd, Titles title, String url, @Nullable String language) {
        boolean dayFirst = language != null && !language.equals("en");
        var body = new BodyDates(outline, title, dayFirst);
        var modified = modified(outline, jsonLd, dayFirst).or(body::modified);
        var votes = new DateVotes();
        votes.add(head(outline, jsonLd, dayFirst));
        votes.add(inUrl(url).map(date -> new DateVotes.Vote(date, 8)).stream());
        votes.add(body.published());
        var published = votes.best().or(body::only);
        return new Dates(
                published.orElse(null),
                modified.filter(date -> published.filter(date::isBefore).isEmpty())
                        .orElse(null));
    }

    private static Stream<DateVotes.Vote> head(Outline outline, JsonLd jsonLd, boolean dayFirst) {
        var tags = outline.tags;
        return Stream.of(
                        votes(10, jsonLd.texts("datePublished"), dayFirst),
                        votes(
                                10,
                                tags.all(
                                        "article:published_time",
                                        "article:published",
                                        "og:published_time",
                                        "datepublished"),
                                dayFirst),
                        votes(
                                9,
                                tags.all(
                                        "citation_publication_date",
                                        "citation_online_date",
                                        "citation_date",
                                        "parsely-pub-date",
                                        "sailthru.date",
                                        "dc.date.issued",
                                        "dc.date.created",
                                        "dcterms.created",
                                        "dcterms.issued",
                                        "dcterms.date",
                                        "dc.date",
                                        "publish_date",
                                        "publish-date",
                                        "published_time",
                                        "publication_date",
                                        "pubdate",
                                        "rnews:datepublished",
                                        "og:article:published_time"),
                                dayFirst),
                        votes(
                                7,
                                tags.all(
                                        "date",
                                        "datecreated",
                                        "article.created",
                                        "article.published",
                                        "created",
                                        "citation_year"),
                                dayFirst),
                        votes(6, jsonLd.texts("dateCreated", "uploadDate"), dayFirst))
                .flatMap(votes -> votes);
    }

    private static Optional<LocalDate> modified(Outline outline, JsonLd jsonLd, boolean dayFirst) {
        return Stream.of(
                        jsonLd.texts("dateModified"),
                        outline.tags.all(
                                "article:modified_time",
                                "og:updated_time",
                                "datemodified",
                                "dcterms.modified",
                                "dc.date.modified",
                                "last-modified",
                                "lastmod",
                                "revised",
                                "updated_time"))
                .flatMap(texts -> texts)
                .flatMap(text -> DateText.first(text, dayFirst).stream())
                .max(Comparator.naturalOrder());
    }

    private static Stream<DateVotes.Vote> votes(int weight, Stream<String> texts, boolean dayFirst) {
        return texts.flatMap(text -> DateText.first(text, dayFirst).stream())
                .map(date -> new DateVotes.Vote(date, weight));
    }

    /** The last date in the address, because a folder may have one too. */
    static Optional<LocalDate> inUrl(String url) {
        return IN_URL.matcher(Clean.beginning(url, 2000))
                .results()
                .flatMap(match -> date(match).stream())
                .reduce((one, other) -> other);
    }

    private static Optional<LocalDate> date(MatchResult match) {
        int parts = match.group(2) == null ? 4 : 2;
        return DateText.date(
                Integer.parseInt(match.group(1)),
                Integer.parseInt(match.group(parts)),
                Integer.parseInt(match.group(parts + 1)));
    }
}
