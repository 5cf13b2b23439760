package blogfeed.opinion;

import blogfeed.feed.FeedRules;
import blogfeed.http.Backoff;
import blogfeed.http.Budget;
import blogfeed.judge.ArticleJudge;
import blogfeed.judge.Question;
import blogfeed.model.Article;
import blogfeed.model.Candidate;
import blogfeed.store.Database;
import blogfeed.store.Facts;
import blogfeed.store.Opinions.Asked;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What to ask next, and what an answer means: one question a step, on one thread. */
final class Seeking {
    static final Duration IDLE = Duration.ofSeconds(1);

    /** A feed's verdict may hang on something else in an hour: the kind of a page, a rule. */
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private static final Duration FIRST_RETRY = Duration.ofMinutes(10);
    private static final Duration LAST_RETRY = Duration.ofDays(1);
    private static final int GROWTH = 6;
    private static final int MOST_GROWTH = 4;
    private static final int LOOKED_AT = 50;

    private final Database database;
    private final Supplier<Rules> rules;
    private final ChatJudge judge;
    private final boolean pagesAreRead;
    private final InstantSource clock;
    private final InstantSource stream;
    private final Budget budget;
    private final Backoff backoff;
    private final Trouble trouble;
    private Instant notBefore = Instant.MIN;
    private volatile OpinionCounts counts = OpinionCounts.NONE;

    Seeking(
            Database database,
            Supplier<Rules> rules,
            ChatJudge judge,
            OpinionSeeker.Manners manners,
            InstantSource clock,
            InstantSource stream,
            Backoff backoff) {
        this.database = database;
        this.rules = rules;
        this.judge = judge;
        this.pagesAreRead = manners.pagesAreRead();
        this.clock = clock;
        this.stream = stream;
        this.budget = new Budget(manners.anHour(), clock);
        this.backoff = backoff;
        this.trouble = new Trouble(judge.name());
    }

    OpinionCounts counts() {
        return counts;
    }

    Trouble trouble() {
        return trouble;
    }

    /** Asks one question if there is one and it is time; returns how long to wait before the next step. */
    Duration step() {
        var now = clock.instant();
        if (now.isBefore(notBefore)) {
            return Duration.between(now, notBefore);
        }
        var question = budget.isLeft() ? database.write(this::next) : Optional.<Question>empty();
        if (question.isEmpty()) {
            return IDLE;
        }
        budget.spend();
        var pause = take(question.get(), judge.ask(question.get()));
        notBefore = clock.instant().plus(pause);
        return pause;
    }

    /** The most wanted question on which a verdict hangs. */
    private Optional<Question> next(Facts facts) {
        var now = clock.instant();
        var inForce = rules.get();
        var since = stream.instant().minus(inForce.horizon());
        for (var asked : facts.opinions().due(since, now, pagesAreRead, LOOKED_AT)) {
            var question = inForce.articles().question(asked, facts);
            if (question.isEmpty()) {
                askAnew(asked, inForce.articles(), facts);
            } else if (isDecisive(question.get(), inForce.feeds(), facts)) {
                return question;
            } else {
                facts.opinions().putOff(asked, now.plus(LOOK_AGAIN));
            }
        }
        return Optional.empty();
    }

    /** The article asks what it wants to know by itself, when it is judged; if anything. */
    private static void askAnew(Asked asked, ArticleJudge articles, Facts facts) {
        facts.opinions().withdraw(asked.articleId(), asked.topic());
        articles.judge(List.of(asked.articleId()), facts);
    }

    /** Whether some feed would have the article after a yes, but not after a no. */
    private boolean isDecisive(Question question, List<FeedRules> feeds, Facts facts) {
        var topic = question.topic();
        return facts.candidates()
                .find(question.asked().articleId())
                .map(Candidate::article)
                .filter(article -> feeds.stream()
                        .anyMatch(feed -> accepts(
                                        feed,
                                        article,
                                        topic.name(),
                                        topic.band().to())
                                && !accepts(
                                        feed,
                                        article,
                                        topic.name(),
                                        topic.band().from())))
                .isPresent();
    }

    private boolean accepts(FeedRules feed, Article article, String topic, double score) {
        var topics = new HashMap<>(article.topics());
        topics.put(topic, score);
        return feed.mayAccept(article.with(topics), stream.instant());
    }

    private Duration take(Question question, Reply reply) {
        if (reply instanceof Reply.Opinion opinion) {
            keep(question, opinion);
            counts = counts.answered(opinion.about());
            trouble.over();
            backoff.reset();
            return Duration.ZERO;
        }
        if (reply instanceof Reply.Unusable unusable) {
            failed(question, unusable.why(), unusable.detail());
            return Duration.ZERO;
        }
        if (reply instanceof Reply.Silent silent) {
            failed(question, silent.why(), silent.detail());
            return longer(backoff.next(), silent.retryAfter().orElse(Duration.ZERO));
        }
        return IDLE;
    }

    private void keep(Question question, Reply.Opinion opinion) {
        var asked = question.asked();
        database.change(facts -> {
            if (facts.opinions().answer(asked, opinion.about(), opinion.reason(), judge.model(), clock.instant())) {
                rules.get().articles().judge(List.of(asked.articleId()), facts);
            }
        });
    }

    private void failed(Question question, String why, String detail) {
        counts = counts.unanswered();
        trouble.failed(why, detail);
        var now = clock.instant();
        var told = detail.isEmpty() ? why : why + ": " + detail;
        database.change(facts -> {
            var wait = retryAfter(facts.opinions().attempts(question.asked()));
            facts.opinions().retry(question.asked(), now, now.plus(wait), told);
        });
    }

    private static Duration retryAfter(int attemptsBefore) {
        var wait = FIRST_RETRY.multipliedBy((long) Math.pow(GROWTH, Math.min(attemptsBefore, MOST_GROWTH)));
        return wait.compareTo(LAST_RETRY) < 0 ? wait : LAST_RETRY;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
