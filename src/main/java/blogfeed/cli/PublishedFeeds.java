package blogfeed.cli;

import blogfeed.feed.FeedDefinition;
import blogfeed.model.Did;
import blogfeed.publish.Publisher;
import blogfeed.publish.StoredRecord;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Feeds as they are here, beside what an account has published.
 *
 * @param service this one; empty where it has no public name yet
 */
record PublishedFeeds(FeedChoice choice, Owner owner, Optional<Did> service) {

    /** A feed of which nobody knows whether it is published. */
    static PublishedFeed unpublished(FeedDefinition feed) {
        return new PublishedFeed(feed.id(), Optional.of(feed), Optional.empty(), true, List.of(), "");
    }

    /** Those that are defined here in their order, then the others by their keys. */
    List<PublishedFeed> all() {
        var records = owner.repository().all().stream()
                .collect(Collectors.toMap(StoredRecord::rkey, Function.identity(), (one, other) -> one, TreeMap::new));
        var here = choice.feeds().stream()
                .map(feed -> Optional.ofNullable(records.remove(feed.id()))
                        .map(record -> published(feed, record))
                        .orElseGet(() -> unpublished(feed)))
                .toList();
        return Stream.concat(here.stream(), records.values().stream().map(this::foreign))
                .toList();
    }

    private PublishedFeed published(FeedDefinition feed, StoredRecord record) {
        // Without a name of our own, the one that stands there is no difference.
        var did = service.or(() -> Did.parse(record.service())).orElse(owner.did());
        var plan = new Publisher(owner.repository(), did, InstantSource.system())
                .plan(feed, choice.avatar(feed), Optional.of(record));
        return new PublishedFeed(
                feed.id(),
                Optional.of(feed),
                Optional.of(record),
                isOurs(record),
                plan.changes(),
                owner.link(feed.id()));
    }

    private PublishedFeed foreign(StoredRecord record) {
        return new PublishedFeed(
                record.rkey(),
                Optional.empty(),
                Optional.of(record),
                isOurs(record),
                List.of(),
                owner.link(record.rkey()));
    }

    private boolean isOurs(StoredRecord record) {
        return service.map(did -> did.value().equals(record.service())).orElse(true);
    }
}
