package blogfeed.ingest;

import blogfeed.store.Articles.Words;
import blogfeed.store.Database;
import blogfeed.topic.Topic;
import blogfeed.topic.TopicText;
import java.lang.System.Logger.Level;
import java.util.List;

/** Scores stored articles again where a topic's definition has changed since, or is new. */
public final class Rescoring {
    private static final System.Logger LOG = System.getLogger(Rescoring.class.getName());
    private static final int SLICE = 500;

    private final Database database;
    private final List<Topic> topics;

    public Rescoring(Database database, List<Topic> topics) {
        this.database = database;
        this.topics = List.copyOf(topics);
    }

    public void run() {
        topics.forEach(this::rescore);
    }

    private void rescore(Topic topic) {
        long after = 0;
        int scored = 0;
        var slice = next(topic, after);
        while (!slice.isEmpty()) {
            score(topic, slice);
            scored += slice.size();
            after = slice.get(slice.size() - 1).id();
            slice = next(topic, after);
        }
        if (scored > 0) {
            LOG.log(Level.INFO, "topic {0} has changed: scored {1} articles again", topic.name(), scored);
        }
    }

    private List<Words> next(Topic topic, long after) {
        return database.read(facts -> facts.articles().unscored(topic.name(), topic.version(), after, SLICE));
    }

    private void score(Topic topic, List<Words> slice) {
        database.change(facts -> {
            for (var words : slice) {
                var text = new TopicText(words.url(), words.title(), words.description(), words.posts());
                facts.articles().score(words.id(), topic.score(text), topic.version());
            }
        });
    }
}
