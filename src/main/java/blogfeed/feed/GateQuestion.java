package blogfeed.feed;

import blogfeed.model.Did;
import blogfeed.model.Target;

/** A mention at the gate. It is asked only for what some rule still needs, because most of that is work to find out. */
public interface GateQuestion {
    /** What the mention links to. */
    Target target();

    /** The author of the post. */
    Did author();

    /** The card's title and description and the post's text. */
    String texts();

    /** How much it is about a topic, from 0 to 1; of an unknown topic 0. */
    double topicScore(String topic);

    /** Whether two or more people mention the article. */
    boolean severalPeople();

    /** Whether the site is known for accepted articles. */
    boolean knownSite();
}
