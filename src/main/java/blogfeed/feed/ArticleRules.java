package blogfeed.feed;

import blogfeed.feed.Include.TopicRule;
import blogfeed.model.Article;
import blogfeed.model.Kind;
import blogfeed.model.Mention;
import blogfeed.text.LanguageTag;
import blogfeed.yaml.DurationText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A feed's rules on what an article must be, apart from where it lies. */
final class ArticleRules {
    private final Include include;
    private final Terms terms;
    private final Terms excludedTerms;

    ArticleRules(FeedDefinition feed, SharedTerms shared) {
        include = feed.include();
        terms = new Terms(include.terms(), shared);
        excludedTerms = new Terms(feed.exclude().terms(), shared);
    }

    void judgeAge(Article article, Instant now, Findings findings) {
        var first = article.firstMentionAt();
        if (first.isBefore(now.minus(include.maxAge()))) {
            findings.speakAgainst(
                    "age",
                    () -> "first mentioned on "
                            + first.atOffset(ZoneOffset.UTC).toLocalDate() + ", more than "
                            + DurationText.of(include.maxAge())
                            + " ago");
        }
    }

    void judgeKind(Article article, Findings findings) {
        if (article.target().kind() == Kind.NOTFOUND) {
            findings.speakAgainst("kind", () -> "its page is gone");
            return;
        }
        if (include.kinds().isEmpty()) {
            return;
        }
        var kind = article.target().kind();
        if (include.kinds().contains(kind)) {
            findings.speakFor("kind", () -> "its kind is " + kind);
        } else {
            findings.speakAgainst("kind", () -> "its kind is " + kind + ", not " + alternatives(include.kinds()));
        }
    }

    void judgeTopic(Article article, Findings findings) {
        var topic = include.topic();
        if (topic == null) {
            return;
        }
        double score = article.topics().getOrDefault(topic.name(), 0.0);
        if (score >= topic.minScore()) {
            findings.speakFor("topic", () -> about(topic, score));
        } else {
            findings.speakAgainst("topic", () -> "not enough " + about(topic, score));
        }
    }

    private static String about(TopicRule topic, double score) {
        return "about " + topic.name() + ": " + Scores.text(score) + " (at least " + Scores.mark(topic.minScore())
                + ")";
    }

    void judgeTerms(Article article, List<Mention> counted, Findings findings) {
        if (terms.isEmpty() && excludedTerms.isEmpty()) {
            return;
        }
        var texts = new ArrayList<>(List.of(article.title(), article.description(), article.url()));
        excludedTerms
                .firstIn(texts)
                .ifPresent(term -> findings.speakAgainst("term", () -> "excluded term '" + term + "' found"));
        if (terms.isEmpty() || counted.isEmpty()) {
            return;
        }
        counted.forEach(mention -> texts.add(mention.text()));
        var found = terms.firstFewIn(texts);
        if (found.isEmpty()) {
            findings.speakAgainst("term", () -> "none of the feed's terms found");
        } else {
            findings.speakFor(
                    "term", () -> (found.size() == 1 ? "term '" : "terms '") + String.join("', '", found) + "' found");
        }
    }

    /** The page knows its own language best; without it, the posts' must do. */
    void judgeLanguages(Article article, List<Mention> counted, Findings findings) {
        var languages = include.languages();
        if (languages.isEmpty() || counted.isEmpty()) {
            return;
        }
        if (article.language() != null) {
            judgeLanguage(article.language(), languages, findings);
            return;
        }
        counted.stream()
                .flatMap(mention -> mention.languages().stream())
                .map(LanguageTag::primary)
                .filter(languages::contains)
                .findFirst()
                .ifPresentOrElse(
                        language -> findings.speakFor("language", () -> "a post that mentions it is in " + language),
                        () -> findings.speakAgainst(
                                "language", () -> "no post that mentions it is in " + alternatives(languages)));
    }

    private static void judgeLanguage(String language, Collection<String> wanted, Findings findings) {
        if (wanted.contains(language)) {
            findings.speakFor("language", () -> "its language is " + language);
        } else {
            findings.speakAgainst("language", () -> "its language is " + language + ", not " + alternatives(wanted));
        }
    }

    private static String alternatives(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(" or "));
    }
}
