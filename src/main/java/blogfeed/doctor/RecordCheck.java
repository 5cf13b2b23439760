package blogfeed.doctor;

import blogfeed.doctor.Outcome.Doubtful;
import blogfeed.doctor.Outcome.Failed;
import blogfeed.doctor.Outcome.Fine;
import blogfeed.feed.FeedDefinition;
import blogfeed.model.Did;
import blogfeed.publish.Avatar;
import blogfeed.publish.Change;
import blogfeed.publish.Publisher;
import blogfeed.publish.PublishingFailedException;
import blogfeed.publish.Repository;
import blogfeed.publish.StoredRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether the account's repository has a record of every feed, and whether that leads here. */
public final class RecordCheck {
    private final Repository repository;
    private final Publisher publisher;
    private final Did service;
    private final Map<FeedDefinition, Optional<Avatar>> feeds;

    /** @param feeds each with its picture */
    public RecordCheck(
            Repository repository, Publisher publisher, Did service, Map<FeedDefinition, Optional<Avatar>> feeds) {
        this.repository = repository;
        this.publisher = publisher;
        this.service = service;
        this.feeds = feeds;
    }

    public Outcome look() {
        try {
            return judged(repository.all().stream()
                    .collect(Collectors.toMap(StoredRecord::rkey, Function.identity(), (one, other) -> one)));
        } catch (PublishingFailedException e) {
            return new Failed(
                    String.valueOf(e.getMessage()),
                    "whether the feeds are published is not known",
                    "try again later; name the account's server with --pds if it is another one");
        }
    }

    private Outcome judged(Map<String, StoredRecord> records) {
        var missing = new ArrayList<String>();
        var differing = new ArrayList<String>();
        for (var feed : feeds.entrySet()) {
            var record = Optional.ofNullable(records.get(feed.getKey().id()));
            if (record.isEmpty()) {
                missing.add(feed.getKey().id());
            } else if (!record.get().service().equals(service.value())) {
                return elsewhere(record.get());
            } else {
                difference(feed.getKey(), feed.getValue(), record.get()).ifPresent(differing::add);
            }
        }
        return judged(missing, differing);
    }

    private Outcome elsewhere(StoredRecord record) {
        return new Failed(
                "the record of " + record.rkey() + " names " + record.service() + ", not " + service,
                "Bluesky asks that service for the feed, not this one",
                "./blogfeed publish " + record.rkey() + ", if this one is to answer");
    }

    private Outcome judged(List<String> missing, List<String> differing) {
        if (!missing.isEmpty()) {
            var found = "no record of " + String.join(", ", missing);
            var meaning = "nobody can find it in Bluesky";
            var remedy = "./blogfeed publish " + String.join(" ", missing);
            return missing.size() == feeds.size()
                    ? new Failed(found, meaning, remedy)
                    : new Doubtful(found, meaning, remedy + ", if it is meant to be public");
        }
        return differing.isEmpty()
                ? new Fine(feeds.keySet().stream().map(FeedDefinition::id).collect(Collectors.joining(", ")) + ", for "
                        + service)
                : new Doubtful(
                        String.join("; ", differing), "readers see what was published before", "./blogfeed publish");
    }

    private Optional<String> difference(FeedDefinition feed, Optional<Avatar> avatar, StoredRecord record) {
        var changed = publisher.plan(feed, avatar, Optional.of(record)).changes().stream()
                .map(Change::field)
                .collect(Collectors.joining(", "));
        return changed.isEmpty() ? Optional.empty() : Optional.of(feed.id() + " is published with another " + changed);
    }
}
