package blogfeed.judge;

import blogfeed.store.Database;
import blogfeed.topic.Topic;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;

/**
 * Judges stored articles again where a topic's definition has changed since, or is new, or the judge of the second opinions
 * is another. Ends early when interrupted.
 */
public final class Rescoring {
    private static final System.Logger LOG = System.getLogger(Rescoring.class.getName());
    private static final int SLICE = 200;

    private final Database database;
    private final ArticleJudge judge;

    public Rescoring(Database database, ArticleJudge judge) {
        this.database = database;
        this.judge = judge;
    }

    /** Only articles first mentioned since then: older ones are in no feed. */
    public void run(Instant since) {
        judge.topics().forEach(topic -> rescore(topic, since));
    }

    private void rescore(Topic topic, Instant since) {
        int judged = 0;
        var slice = next(topic, since, 0);
        while (!slice.isEmpty() && !Thread.currentThread().isInterrupted()) {
            var articles = slice;
            database.change(facts -> judge.judge(articles, facts));
            judged += slice.size();
            slice = next(topic, since, slice.get(slice.size() - 1));
        }
        if (judged > 0) {
            LOG.log(Level.INFO, "topic {0} or its judge has changed: judged {1} articles again", topic.name(), judged);
        }
    }

    private List<Long> next(Topic topic, Instant since, long after) {
        return database.read(
                facts -> facts.articles().unscored(topic.name(), judge.version(topic), since, after, SLICE));
    }
}
