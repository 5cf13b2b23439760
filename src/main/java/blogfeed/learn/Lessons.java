package blogfeed.learn;

import blogfeed.judge.ArticleTexts;
import blogfeed.model.Article;
import blogfeed.model.Kind;
import blogfeed.store.Database;
import blogfeed.store.Facts;
import blogfeed.topic.Topic;
import blogfeed.topic.TopicText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The questions that a store holds on a topic. Scores with the topic as it is now, whatever was stored of it. */
public final class Lessons {
    /** As many articles, the newest, are looked at. */
    public static final int MOST = 5000;

    /** Articles looked at in one view of the store; a long one would keep its log from being cut. */
    private static final int BATCH = 100;

    private final Database database;
    private final Topic topic;

    public Lessons(Database database, Topic topic) {
        this.database = database;
        this.topic = topic;
    }

    /**
     * The newest articles that somebody visibly mentions, without those answered already.
     *
     * @param kinds of these; of any where it is empty
     * @param progress told how many of how many were scored
     */
    public List<Undecided> undecided(
            Set<Kind> kinds, Collection<Example> answered, BiConsumer<Integer, Integer> progress) {
        var articles = database.read(facts -> open(facts, kinds, answered));
        var undecided = new ArrayList<Undecided>();
        for (int from = 0; from < articles.size(); from += BATCH) {
            int to = Math.min(articles.size(), from + BATCH);
            var batch = articles.subList(from, to);
            undecided.addAll(database.read(facts -> scored(batch, facts)));
            progress.accept(to, articles.size());
        }
        return undecided;
    }

    private static List<Article> open(Facts facts, Set<Kind> kinds, Collection<Example> answered) {
        var ids = answered.stream()
                .flatMap(example ->
                        facts.articles().find(example.text().url()).stream().boxed())
                .collect(Collectors.toSet());
        return facts.candidates().newest(kinds, MOST).stream()
                .filter(article -> !ids.contains(article.id()))
                .toList();
    }

    private List<Undecided> scored(List<Article> articles, Facts facts) {
        var scored = new ArrayList<Undecided>();
        for (var article : articles) {
            var known = ArticleTexts.of(article.id(), facts);
            if (known.mentions() > 0) {
                topic.best(known.texts())
                        .ifPresent(score -> scored.add(
                                new Undecided(article.id(), article.target().site(), score.value())));
            }
        }
        return scored;
    }

    /** Empty where nobody mentions the article any more. */
    public Optional<Question> question(long articleId) {
        return database.read(facts -> facts.candidates()
                .find(articleId)
                .flatMap(candidate -> question(candidate.article(), ArticleTexts.of(articleId, facts), facts)));
    }

    private Optional<Question> question(Article article, ArticleTexts known, Facts facts) {
        if (known.mentions() == 0) {
            return Optional.empty();
        }
        var posts = known.texts().stream()
                .flatMap(text -> text.posts().lines())
                .filter(line -> !line.isBlank())
                .distinct()
                .toList();
        var published = facts.pages()
                .find(article.id())
                .map(stored -> stored.page().published())
                .orElse(null);
        return topic.best(known.texts())
                .map(score -> new Question(article, joined(article.url(), known), posts, published, score));
    }

    /** All texts on an article as one; where its page was not read there is one for each card. */
    private static TopicText joined(String url, ArticleTexts known) {
        var first = known.texts().get(0);
        var posts = known.texts().stream().map(TopicText::posts).distinct().collect(Collectors.joining("\n"));
        return new TopicText(url, known.title(), known.description(), posts, first.page(), first.tags());
    }
}
