package blogfeed.rank;

import blogfeed.feed.FeedRules;
import blogfeed.feed.RankSettings;
import blogfeed.model.Article;
import blogfeed.model.Candidate;
import blogfeed.model.Did;
import blogfeed.model.Engagement;
import blogfeed.model.Mention;
import blogfeed.model.RankedArticle;
import blogfeed.model.Score;
import blogfeed.model.Term;
import blogfeed.model.Verdict;
import blogfeed.rank.Contest.Entrant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

    /** An accepted candidate with the post that stands for it. */
    private record Standing(Entrant entrant, Mention post, int rankByScore) {}

    /** One feed's order at a moment, to be shown every candidate once. */
    public final class Lineup {
        private final Instant now;
        private final Contest contest = new Contest(LONGEST);

        private Lineup(Instant now) {
            this.now = now;
        }

        public void consider(Candidate candidate) {
            var verdict = feed.judgeInBrief(candidate, now);
            if (verdict.accepted()) {
                contest.enter(entrant(candidate, verdict, now));
            }
        }

        /** The feed's articles in order, at most 5,000. */
        public List<RankedArticle> articles() {
            return place(contest.best(), now);
        }
    }

    private final FeedRules feed;
    private final Hotness hotness;

    public Ranker(FeedRules feed) {
        this.feed = feed;
        this.hotness = new Hotness(feed.definition().rank());
    }

    /** Begins to rank. Of several feeds, each candidate is best shown to one after the other. */
    public Lineup begin(Instant now) {
        return new Lineup(now);
    }

    /** The feed's articles in order, at most 5,000. */
    public List<RankedArticle> rank(List<Candidate> candidates, Instant now) {
        var lineup = begin(now);
        candidates.forEach(lineup::consider);
        return lineup.articles();
    }

    /** One post may be all that mentions several articles; its reader sees them all in it, and wants it once. */
    public static List<RankedArticle> oncePerPost(List<RankedArticle> articles) {
        var posts = new HashSet<Long>();
        return articles.stream()
                .filter(article -> posts.add(article.standing().postId()))
                .toList();
    }

    /** The score of an accepted candidate. */
    public Score score(Candidate candidate, Verdict verdict, Instant now) {
        return score(entrant(candidate, verdict, now), now);
    }

    private Entrant entrant(Candidate candidate, Verdict verdict, Instant now) {
        var counted = verdict.counted();
        int people = people(counted);
        var engagement = engagement(counted);
        return new Entrant(candidate, counted, people, engagement, value(candidate.article(), people, engagement, now));
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

    private double value(Article article, int people, Engagement engagement, Instant now) {
        return byLatest() ? latest(article) : hotness.value(people, engagement, topic(article), age(article, now));
    }

    /** The same in all its terms: for the few that are placed. */
    private Score score(Entrant entrant, Instant now) {
        var article = entrant.candidate().article();
        return byLatest()
                ? new Score(entrant.score(), List.of(new Term("firstMention", entrant.score())))
                : hotness.of(entrant.people(), entrant.engagement(), topic(article), age(article, now));
    }

    private boolean byLatest() {
        return settings().by() == RankSettings.By.LATEST;
    }

    private double topic(Article article) {
        var rule = feed.definition().include().topic();
        return rule == null ? 0.0 : article.topics().getOrDefault(rule.name(), 0.0);
    }

    private static Duration age(Article article, Instant now) {
        var age = Duration.between(article.firstMentionAt(), now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** Newest first: the moment of the first mention, in seconds since 1970. */
    private static double latest(Article article) {
        var at = article.firstMentionAt();
        return at.getEpochSecond() + at.getNano() / 1e9;
    }

    private List<RankedArticle> place(List<Entrant> byScore, Instant now) {
        var placed = new Caps<Standing>()
                .cap(standing -> standing.post().uri().did(), settings().perAuthor())
                .cap(
                        standing -> standing.entrant()
                                .candidate()
                                .article()
                                .target()
                                .site(),
                        settings().perSite())
                .spread(standing(byScore));
        var ranked = new ArrayList<RankedArticle>(placed.size());
        for (var standing : placed) {
            ranked.add(ranked(ranked.size() + 1, standing, now));
        }
        return ranked;
    }

    /** Gives each article its post; one that mentions several articles stands for the best of them, if it can be helped. */
    private static List<Standing> standing(List<Entrant> byScore) {
        var taken = new HashSet<Long>();
        var standing = new ArrayList<Standing>(byScore.size());
        for (var entrant : byScore) {
            var post = bestOf(entrant.counted(), taken);
            taken.add(post.postId());
            standing.add(new Standing(entrant, post, standing.size() + 1));
        }
        return standing;
    }

    /** The mentions, those first that may rather stand for their article: no reply, then the most talked of, then the earliest. */
    static List<Mention> bestFirst(List<Mention> mentions) {
        return mentions.stream().sorted(BEST_MENTION_FIRST).toList();
    }

    private static Mention bestOf(List<Mention> mentions, Set<Long> taken) {
        var best = mentions.get(0);
        var isTaken = mentions.size() > 1 && taken.contains(best.postId());
        for (var mention : mentions.subList(1, mentions.size())) {
            var isTakenToo = taken.contains(mention.postId());
            if (isTaken == isTakenToo ? BEST_MENTION_FIRST.compare(mention, best) < 0 : isTaken) {
                best = mention;
                isTaken = isTakenToo;
            }
        }
        return best;
    }

    private RankedArticle ranked(int rank, Standing standing, Instant now) {
        var entrant = standing.entrant();
        return new RankedArticle(
                rank,
                entrant.candidate().article(),
                standing.post(),
                entrant.counted(),
                entrant.people(),
                entrant.engagement(),
                score(entrant, now),
                standing.rankByScore(),
                () -> feed.judge(entrant.candidate(), now).reasons());
    }

    private RankSettings settings() {
        return feed.definition().rank();
    }
}
