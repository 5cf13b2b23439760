package blogfeed.sample;

import blogfeed.model.AtUri;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** All that has nothing to do with articles: most of a real stream. */
final class Noise {
    private static final String FOLLOW = "app.bsky.graph.follow";
    private static final String BLOCK = "app.bsky.graph.block";
    private static final String PROFILE = "app.bsky.actor.profile";
    private static final String NOTE = "example.blogfeed.sample.note";

    private final List<Account> people;
    private final Random random = new Random(41);
    private final List<Frame.Commit> chatter;
    private final List<Frame> frames = new ArrayList<>();

    Noise(Cast cast, List<Frame.Commit> chatter) {
        this.people = cast.joining();
        this.chatter = chatter;
    }

    /** Fills a stream of about 4,700 frames up to the mix of a real one. */
    List<Frame> around(List<Frame> told) {
        reactions(Crowd.LIKE, 3250 - count(told, Crowd.LIKE));
        reactions(Crowd.REPOST, 465 - count(told, Crowd.REPOST));
        follows(185);
        unfollows(95);
        blocks(26);
        withdrawn(16);
        others(60);
        return frames;
    }

    private static int count(List<Frame> frames, String collection) {
        return (int) frames.stream()
                .filter(frame -> frame instanceof Frame.Commit commit
                        && commit.collection().equals(collection)
                        && commit.operation().equals("create"))
                .count();
    }

    private void reactions(String collection, int count) {
        for (int i = 0; i < count; i++) {
            frames.add(random.nextInt(10) < 3 ? ofChatter(collection) : ofStrangers(collection));
        }
    }

    private Frame ofChatter(String collection) {
        var post = chatter.get(random.nextInt(chatter.size()));
        return Crowd.reaction(StreamTime.between(post.at(), StreamTime.END, random), person(), collection, post.ref());
    }

    private Frame ofStrangers(String collection) {
        return Crowd.reaction(moment(), person(), collection, Ref.elsewhere(random));
    }

    private void follows(int count) {
        for (int i = 0; i < count; i++) {
            frames.add(toAccount(moment(), FOLLOW));
        }
    }

    /** What is taken back here was given before the stream began. */
    private void unfollows(int count) {
        for (int i = 0; i < count; i++) {
            var longAgo = StreamTime.START.minus(Duration.ofHours(1 + random.nextInt(9000)));
            frames.add(toAccount(longAgo, FOLLOW).delete(moment()));
        }
    }

    private void blocks(int count) {
        for (int i = 0; i < count; i++) {
            var block = toAccount(moment(), BLOCK);
            frames.add(block);
            if (i % 4 == 0) {
                frames.add(block.delete(StreamTime.between(block.at(), StreamTime.END, random)));
            }
        }
    }

    /** Likes, reposts and posts that the stream never showed, deleted. */
    private void withdrawn(int count) {
        var collections = List.of(Crowd.LIKE, Crowd.REPOST, AtUri.POST);
        for (int i = 0; i < count; i++) {
            var longAgo = StreamTime.START.minus(Duration.ofHours(1 + random.nextInt(900)));
            var reaction = Crowd.reaction(longAgo, person(), collections.get(i % 3), Ref.elsewhere(random));
            frames.add(reaction.delete(moment()));
        }
    }

    private void others(int count) {
        for (int i = 0; i < count; i++) {
            var at = moment();
            var person = person();
            frames.add(i % 3 == 0 ? profile(at, person) : Frame.Commit.create(at, person, NOTE, note(at)));
        }
    }

    private static Frame profile(Instant at, Account person) {
        var fields = Map.of("$type", PROFILE, "displayName", person.name(), "createdAt", "2024-02-07T10:11:12.131Z");
        return new Frame.Commit(at, person, "update", PROFILE, "self", Json.sorted(fields));
    }

    /** Holds a link, but not in a collection that counts. */
    private static Map<String, Object> note(Instant at) {
        return Map.of(
                "$type", NOTE, "createdAt", StreamTime.text(at), "url", "https://elsewhere.example/notes/llm-reading");
    }

    private Frame.Commit toAccount(Instant at, String collection) {
        var stranger = random.nextInt(3) > 0;
        var did = stranger ? Digest.did("stranger " + random.nextInt(400)) : person().did();
        var fields = Map.of("$type", collection, "createdAt", StreamTime.text(at.minusMillis(900)), "subject", did);
        return Frame.Commit.create(at, person(), collection, fields);
    }

    private Account person() {
        return people.get(random.nextInt(people.size()));
    }

    private Instant moment() {
        return StreamTime.between(StreamTime.START, StreamTime.END, random);
    }
}
