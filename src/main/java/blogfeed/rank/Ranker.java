package blogfeed.rank;

import blogfeed.feed.FeedRules;
import blogfeed.feed.RankSettings;
import blogfeed.model.Candidate;
import blogfeed.model.Engagement;
import blogfeed.model.Mention;
import blogfeed.model.RankedArticle;
import blogfeed.model.Score;
import blogfeed.model.Term;
import blogfeed.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** Puts what a feed accepts in order. Pure: the same candidates at the same moment give the same order. */
public final class Ranker {
    private static final int LONGEST = 5_000;
    private static final Comparator<Scored> BEST_FIRST = Comparator.<Scored>comparingDouble(
                    scored -> scored.score().value())
            .thenComparingLong(scored -> scored.candidate().article().id())
            .reversed();
    private static final Comparator<Mention> MOST_TALKED_OF =
            Comparator.comparingInt(mention -> mention.engagement().total());

    /** A candidate with its verdict and score, not yet placed. */
    public record Scored(Candidate candidate, Verdict verdict, int people, Engagement engagement, Score score) {}

    /** The same with the post that stands for it. */
    private record Standing(Scored scored, Mention post, int rankByScore) {}

    private final FeedRules feed;

    public Ranker(FeedRules feed) {
        this.feed = feed;
    }

    /** The feed's articles in order, at most 5,000. */
    public List<RankedArticle> rank(List<Candidate> candidates, Instant now) {
        var byScore = new ArrayList<Scored>();
        for (var candidate : candidates) {
            var verdict = feed.judge(candidate, now);
            if (verdict.accepted()) {
                byScore.add(score(candidate, verdict, now));
            }
        }
        byScore.sort(BEST_FIRST);
        return place(byScore.size() > LONGEST ? byScore.subList(0, LONGEST) : byScore);
    }

    /** One post may be all that mentions several articles; its reader sees them all in it, and wants it once. */
    public static List<RankedArticle> oncePerPost(List<RankedArticle> articles) {
        var posts = new HashSet<Long>();
        return articles.stream()
                .filter(article -> posts.add(article.standing().postId()))
                .toList();
    }

    /** The score of an accepted candidate. */
    public Scored score(Candidate candidate, Verdict verdict, Instant now) {
        var counted = verdict.counted();
        var people = (int)
                counted.stream().map(mention -> mention.uri().did()).distinct().count();
        var engagement = counted.stream().map(Mention::engagement).reduce(Engagement.NONE, Engagement::plus);
        var score =
                settings().by() == RankSettings.By.LATEST ? latest(candidate) : hot(candidate, people, engagement, now);
        return new Scored(candidate, verdict, people, engagement, score);
    }

    private Score hot(Candidate candidate, int people, Engagement engagement, Instant now) {
        var article = candidate.article();
        var rule = feed.definition().include().topic();
        var topic = rule == null ? 0.0 : article.topics().getOrDefault(rule.name(), 0.0);
        var age = Duration.between(article.firstMentionAt(), now);
        return new Hotness(settings()).of(people, engagement, topic, age.isNegative() ? Duration.ZERO : age);
    }

    /** Newest first: the moment of the first mention, in seconds since 1970. */
    private static Score latest(Candidate candidate) {
        var at = candidate.article().firstMentionAt();
        var seconds = at.getEpochSecond() + at.getNano() / 1e9;
        return new Score(seconds, List.of(new Term("firstMention", seconds)));
    }

    private List<RankedArticle> place(List<Scored> byScore) {
        var placed = new Caps<Standing>()
                .cap(standing -> standing.post().uri().did(), settings().perAuthor())
                .cap(
                        standing ->
                                standing.scored().candidate().article().target().site(),
                        settings().perSite())
                .spread(standing(byScore));
        var ranked = new ArrayList<RankedArticle>(placed.size());
        for (var standing : placed) {
            ranked.add(ranked(ranked.size() + 1, standing));
        }
        return ranked;
    }

    /** Gives each article its post; one that mentions several articles stands for the best of them, if it can be helped. */
    private static List<Standing> standing(List<Scored> byScore) {
        var taken = new HashSet<Long>();
        var standing = new ArrayList<Standing>(byScore.size());
        for (var scored : byScore) {
            var counted = scored.verdict().counted();
            var free = counted.stream()
                    .filter(mention -> !taken.contains(mention.postId()))
                    .toList();
            var post = best(free.isEmpty() ? counted : free);
            taken.add(post.postId());
            standing.add(new Standing(scored, post, standing.size() + 1));
        }
        return standing;
    }

    /** No reply if possible, then the most talked of, then the earliest. */
    private static Mention best(List<Mention> mentions) {
        Mention best = mentions.get(0);
        for (var mention : mentions.subList(1, mentions.size())) {
            var better = best.reply() == mention.reply() ? MOST_TALKED_OF.compare(mention, best) > 0 : best.reply();
            best = better ? mention : best;
        }
        return best;
    }

    private static RankedArticle ranked(int rank, Standing standing) {
        var scored = standing.scored();
        return new RankedArticle(
                rank,
                scored.candidate().article(),
                standing.post(),
                scored.verdict().counted(),
                scored.people(),
                scored.engagement(),
                scored.score(),
                standing.rankByScore(),
                scored.verdict().reasons());
    }

    private RankSettings settings() {
        return feed.definition().rank();
    }
}
