package blogfeed.learn;

import blogfeed.topic.Topic;
import blogfeed.topic.TopicText;

/** Another way to tell yes from no, measured beside a topic on the same examples. */
public interface Rule {
    /** Short, for a table. */
    String name();

    boolean accepts(TopicText text);

    /** Another topic, or another state of the same. */
    static Rule of(String name, Topic topic, double mark) {
        return new Rule() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean accepts(TopicText text) {
                return topic.score(text).value() >= mark;
            }
        };
    }
}
