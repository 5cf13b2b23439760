package blogfeed.sample;

import blogfeed.model.AtUri;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** People who like, repost, quote and answer a post. */
final class Crowd {
    static final String LIKE = "app.bsky.feed.like";
    static final String REPOST = "app.bsky.feed.repost";

    private static final Duration MEAN_DELAY = Duration.ofHours(4);

    private final Cast cast;
    private final Map<String, List<String>> answers;

    Crowd(Cast cast, Map<String, List<String>> answers) {
        this.cast = cast;
        this.answers = answers;
    }

    /**
     * The talk around one post, in no order.
     *
     * @param heat how many like it; a fifth as many repost, fewer answer or quote it
     * @param unlikes how many of them take their like back some hours later
     * @param until when nobody can react any more
     */
    List<Frame> around(Published post, int heat, int unlikes, Instant until) {
        var random = new Random(post.ref().uri().hashCode());
        var frames = new ArrayList<Frame>();
        var people = others(post.author(), random);
        for (var person : people.subList(0, unlikes)) {
            frames.addAll(regretted(post, person, until, random));
        }
        for (var person : people.subList(unlikes, Math.max(unlikes, heat))) {
            frames.add(reaction(moment(post, until, random), person, LIKE, post.ref()));
        }
        for (var person : others(post.author(), random).subList(0, heat / 5)) {
            frames.add(reaction(moment(post, until, random), person, REPOST, post.ref()));
        }
        for (var person : others(post.author(), random).subList(0, heat / 9)) {
            frames.add(answer(post, person, moment(post, until, random), random));
        }
        for (var person : others(post.author(), random).subList(0, heat / 16)) {
            frames.add(quote(post, person, moment(post, until, random), random));
        }
        return frames;
    }

    static Frame.Commit reaction(Instant at, Account person, String collection, Ref subject) {
        var fields = Map.of(
                "$type", collection, "createdAt", StreamTime.text(at.minusMillis(900)), "subject", subject.fields());
        return Frame.Commit.create(at, person, collection, fields);
    }

    private List<Frame> regretted(Published post, Account person, Instant until, Random random) {
        var at = StreamTime.between(post.at(), earlier(post.at().plus(Duration.ofMinutes(90)), until), random);
        var like = reaction(at, person, LIKE, post.ref());
        var regret = at.plus(Duration.ofMinutes(90 + random.nextInt(120)));
        return List.of(like, like.delete(earlier(regret, until)));
    }

    private Frame answer(Published post, Account person, Instant at, Random random) {
        return Frame.Commit.create(
                at,
                person,
                AtUri.POST,
                said(person, at, random).reply(post.ref(), post.root()).fields());
    }

    private Frame quote(Published post, Account person, Instant at, Random random) {
        return Frame.Commit.create(
                at,
                person,
                AtUri.POST,
                said(person, at, random).quote(post.ref()).fields());
    }

    private PostRecord said(Account person, Instant at, Random random) {
        var lines = answers.getOrDefault(person.language(), List.of("…"));
        var text = lines.get(random.nextInt(lines.size()));
        return new PostRecord(at.minusMillis(900), List.of(person.language()), new RichText(text, List.of()));
    }

    private List<Account> others(Account author, Random random) {
        var people = new ArrayList<>(cast.joining());
        people.remove(author);
        Collections.shuffle(people, random);
        return people;
    }

    /** Most react soon, a few much later. */
    private static Instant moment(Published post, Instant until, Random random) {
        var seconds = -StrictMath.log(1 - random.nextDouble()) * MEAN_DELAY.toSeconds();
        var at = post.at().plus(Duration.ofNanos((long) (seconds * 1e9))).plusSeconds(20);
        return at.isBefore(until) ? at : StreamTime.between(post.at().plusSeconds(20), until, random);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
