package blogfeed.cli;

import blogfeed.http.HttpClient;
import blogfeed.judge.SecondOpinions;
import blogfeed.opinion.ChatJudge;
import blogfeed.opinion.OpinionSeeker;
import blogfeed.opinion.Rules;
import blogfeed.store.Database;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Makes what asks for second opinions. */
final class Judges {
    private static final System.Logger LOG = System.getLogger(Judges.class.getName());
    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** A sentence is a thousandth of it; models that think aloud need some more. */
    private static final int LARGEST_ANSWER = 1 << 20;

    private Judges() {}

    /** What articles ask, by whom they are judged; nothing where there is no judge. */
    static SecondOpinions opinions(Config config) {
        return config.judging()
                .map(judging -> new SecondOpinions(ChatJudge.version(judging.model())))
                .orElse(SecondOpinions.NONE);
    }

    static OpinionSeeker seeker(
            Config config,
            Judging judging,
            Database database,
            Supplier<Rules> rules,
            InstantSource clock,
            InstantSource stream,
            Parts parts) {
        announce(judging);
        var deadlines = new HttpClient.Deadlines(CONNECT, judging.timeout(), judging.timeout());
        var http = parts.add(new HttpClient(UserAgent.of(config), deadlines, LARGEST_ANSWER));
        var judge =
                new ChatJudge(judging.endpoint(), judging.model(), judging.key().map(Secret::text), http, clock);
        var manners =
                new OpinionSeeker.Manners(judging.anHour(), config.fetching().on());
        return parts.add(new OpinionSeeker(database, rules, judge, manners, clock, stream));
    }

    private static void announce(Judging judging) {
        LOG.log(
                Level.INFO,
                "judge     {0} at {1}, asked about at most {2} borderline articles an hour",
                judging.model(),
                judging.endpoint(),
                judging.anHour());
        var isHere = judging.endpoint().getHost().matches("localhost|127\\..*|\\[::1]");
        if (judging.key().isPresent() && "http".equals(judging.endpoint().getScheme()) && !isHere) {
            LOG.log(
                    Level.INFO,
                    "          its key is sent unencrypted: use https, unless it is on a network of your own");
        }
    }
}
