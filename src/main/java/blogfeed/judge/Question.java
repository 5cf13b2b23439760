package blogfeed.judge;

import blogfeed.store.Opinions.Asked;
import blogfeed.topic.Topic;

/** Is an article, by these words, about the topic? */
public record Question(Asked asked, Topic topic, Material material) {}
