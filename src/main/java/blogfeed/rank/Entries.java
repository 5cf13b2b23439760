package blogfeed.rank;

import blogfeed.model.Mention;
import blogfeed.model.RankedArticle;
import blogfeed.model.Ranking.Alternative;
import blogfeed.model.Ranking.Entry;
import blogfeed.text.LanguageTag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes ranked articles into the entries of a ranking, with the posts that stand for them before readers of other
 * languages. What nobody can see twice is settled here: each post is in one entry at most.
 */
final class Entries {
    private static final int MOST_ALTERNATIVES = 8;

    private final boolean onlyForReaders;

    /** @param onlyForReaders whether an article of a known language is for readers of that language alone */
    Entries(boolean onlyForReaders) {
        this.onlyForReaders = onlyForReaders;
    }

    /** The entries of articles of which no two have one post standing. */
    List<Entry> of(List<RankedArticle> articles) {
        var taken = new HashSet<Long>();
        articles.forEach(article -> taken.add(article.standing().postId()));
        return articles.stream().map(article -> entry(article, taken)).toList();
    }

    private Entry entry(RankedArticle article, Set<Long> taken) {
        var standing = article.standing();
        var language = article.article().language();
        return new Entry(
                article.article().id(),
                article.article().target().site(),
                standing.postId(),
                standing.uri(),
                languages(standing).findFirst().orElse(""),
                onlyForReaders && language != null ? LanguageTag.primary(language) : "",
                alternatives(article, taken));
    }

    private static List<Alternative> alternatives(RankedArticle article, Set<Long> taken) {
        var mentions = article.counted();
        if (mentions.size() == 1) {
            return List.of();
        }
        var languages = languages(article.standing()).collect(Collectors.toCollection(HashSet::new));
        var alternatives = new ArrayList<Alternative>(0);
        for (var mention : Ranker.bestFirst(mentions)) {
            if (taken.contains(mention.postId()) || alternatives.size() == MOST_ALTERNATIVES) {
                continue;
            }
            languages(mention)
                    .filter(languages::add)
                    .map(language -> alternative(language, mention))
                    .forEach(alternatives::add);
        }
        alternatives.forEach(alternative -> taken.add(alternative.postId()));
        return List.copyOf(alternatives);
    }

    /** Plain ones: what was kept long ago may be tagged as its author liked. */
    private static Stream<String> languages(Mention mention) {
        return mention.languages().stream().map(LanguageTag::primary).filter(language -> !language.isEmpty());
    }

    private static Alternative alternative(String language, Mention mention) {
        return new Alternative(language, mention.postId(), mention.uri());
    }
}
