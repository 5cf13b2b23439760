package blogfeed.lab;

import blogfeed.feed.FeedRules;
import blogfeed.link.HostLists;
import blogfeed.store.Database;
import blogfeed.topic.Topic;
import java.time.InstantSource;
import java.util.List;

/**
 * What the tuner's tools work with: the same parts, on the same facts, as the running program.
 *
 * @param clock the moment to judge at
 */
public record Laboratory(
        Database database, HostLists hosts, List<Topic> topics, List<FeedRules> feeds, InstantSource clock) {}
