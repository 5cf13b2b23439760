package blogfeed.lab;

import blogfeed.feed.FeedDrafts;
import blogfeed.feed.FeedRules;
import blogfeed.link.HostLists;
import blogfeed.store.Database;
import blogfeed.topic.Topic;
import java.time.InstantSource;
import java.util.List;

/**
 * What the tuner's tools work with: the same parts, on the same facts, as the running program.
 *
 * @param feeds as the running program has them
 * @param drafts the same with other settings
 * @param clock the moment to judge at
 * @param steps is told how far a longer work is
 */
public record Laboratory(
        Database database,
        HostLists hosts,
        List<Topic> topics,
        List<FeedRules> feeds,
        FeedDrafts drafts,
        InstantSource clock,
        Steps steps) {}
