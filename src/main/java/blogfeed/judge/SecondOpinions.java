package blogfeed.judge;

import blogfeed.model.TopicScore;
import blogfeed.store.Facts;
import blogfeed.store.Opinions.Asked;
import blogfeed.topic.Topic;

/**
 * Which articles ask for a second opinion, and what becomes of their scores: those whose score lies in the band where the
 * topic can't tell. A yes lifts it to the band's upper end and a no lowers it to the lower one, so that whatever talks a
 * judge into an answer, nothing leaves the band.
 */
public final class SecondOpinions {
    /** Where there is no judge. */
    public static final SecondOpinions NONE = new SecondOpinions("");

    private final String judge;

    /** @param judge names the judge and how it is asked: under another name all is asked anew; empty for none */
    public SecondOpinions(String judge) {
        this.judge = judge;
    }

    /** Changes whenever a score may: with the topic, and with the judge. */
    String version(Topic topic) {
        return judge.isEmpty() ? topic.version() : topic.version() + "+" + versionFor(topic);
    }

    /** What the article stands with, by what was said already; asks where nothing was. */
    double settle(long articleId, Topic topic, TopicScore linear, ArticleTexts known, long priority, Facts facts) {
        if (judge.isEmpty() || !topic.band().holds(linear.value())) {
            facts.opinions().withdraw(articleId, topic.name());
            return linear.value();
        }
        var asked = new Asked(articleId, topic.name(), Material.of(known).hash(), versionFor(topic));
        facts.opinions().want(asked, priority);
        return facts.opinions()
                .answerTo(asked)
                .map(about -> about ? topic.band().to() : topic.band().from())
                .orElse(linear.value());
    }

    String versionFor(Topic topic) {
        return Material.hash(judge, topic.description());
    }
}
