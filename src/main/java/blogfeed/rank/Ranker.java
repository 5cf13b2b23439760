package blogfeed.rank;

import blogfeed.feed.FeedRules;
import blogfeed.feed.RankSettings;
import blogfeed.model.Candidate;
import blogfeed.model.Did;
import blogfeed.model.Engagement;
import blogfeed.model.Mention;
import blogfeed.model.RankedArticle;
import blogfeed.model.Score;
import blogfeed.model.Term;
import blogfeed.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts what a feed accepts in order. Pure: the same candidates at the same moment give the same order. */
public final class Ranker {
    private static final int LONGEST = 5_000;
    private static final Comparator<Mention> BEST_MENTION_FIRST = Comparator.comparing(Mention::reply)
            .thenComparing(Comparator.<Mention>comparingInt(
                            mention -> mention.engagement().total())
                    .reversed());

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
        var scored = new ArrayList<Scored>();
        for (var candidate : candidates) {
            var verdict = feed.judgeInBrief(candidate, now);
            if (verdict.accepted()) {
                scored.add(score(candidate, verdict, now));
            }
        }
        return place(best(scored), now);
    }

    /** The first of them by score, in order; the many others are not worth sorting. */
    private static List<Scored> best(List<Scored> scored) {
        var best = scored;
        if (scored.size() > LONGEST) {
            double least = valueAt(scored.size() - LONGEST, scored);
            best = new ArrayList<>(scored);
            best.removeIf(each -> each.score().value() < least);
        }
        best.sort(Ranker::byScore);
        return best.size() > LONGEST ? best.subList(0, LONGEST) : best;
    }

    /** The highest first; of equal ones, the article that was stored last. */
    private static int byScore(Scored one, Scored other) {
        int byScore = Double.compare(other.score().value(), one.score().value());
        return byScore != 0
                ? byScore
                : Long.compare(
                        other.candidate().article().id(),
                        one.candidate().article().id());
    }

    /** The score at this place from the lowest. */
    private static double valueAt(int place, List<Scored> scored) {
        var values = new double[scored.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = scored.get(i).score().value();
        }
        Arrays.sort(values);
        return values[place];
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
        var people = people(counted);
        var engagement = engagement(counted);
        var score =
                settings().by() == RankSettings.By.LATEST ? latest(candidate) : hot(candidate, people, engagement, now);
        return new Scored(candidate, verdict, people, engagement, score);
    }

    private static int people(List<Mention> mentions) {
        if (mentions.size() == 1) {
            return 1;
        }
        var people = new HashSet<Did>();
        for (var mention : mentions) {
            people.add(mention.uri().did());
        }
        return people.size();
    }

    private static Engagement engagement(List<Mention> mentions) {
        var all = Engagement.NONE;
        for (var mention : mentions) {
            all = all.plus(mention.engagement());
        }
        return all;
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

    private List<RankedArticle> place(List<Scored> byScore, Instant now) {
        var placed = new Caps<Standing>()
                .cap(standing -> standing.post().uri().did(), settings().perAuthor())
                .cap(
                        standing ->
                                standing.scored().candidate().article().target().site(),
                        settings().perSite())
                .spread(standing(byScore));
        var ranked = new ArrayList<RankedArticle>(placed.size());
        for (var standing : placed) {
            ranked.add(ranked(ranked.size() + 1, standing, now));
        }
        return ranked;
    }

    /** Gives each article its post; one that mentions several articles stands for the best of them, if it can be helped. */
    private static List<Standing> standing(List<Scored> byScore) {
        var taken = new HashSet<Long>();
        var standing = new ArrayList<Standing>(byScore.size());
        for (var scored : byScore) {
            var post = bestOf(scored.verdict().counted(), taken);
            taken.add(post.postId());
            standing.add(new Standing(scored, post, standing.size() + 1));
        }
        return standing;
    }

    /** The mentions, those first that may rather stand for their article: no reply, then the most talked of, then the earliest. */
    static List<Mention> bestFirst(List<Mention> mentions) {
        return mentions.stream().sorted(BEST_MENTION_FIRST).toList();
    }

    private static Mention bestOf(List<Mention> mentions, Set<Long> taken) {
        if (mentions.size() == 1) {
            return mentions.get(0);
        }
        return mentions.stream()
                .filter(mention -> !taken.contains(mention.postId()))
                .min(BEST_MENTION_FIRST)
                .orElseGet(() -> mentions.stream().min(BEST_MENTION_FIRST).orElseThrow());
    }

    private RankedArticle ranked(int rank, Standing standing, Instant now) {
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
                () -> feed.judge(scored.candidate(), now).reasons());
    }

    private RankSettings settings() {
        return feed.definition().rank();
    }
}
