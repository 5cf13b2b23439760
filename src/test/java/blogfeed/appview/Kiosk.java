package blogfeed.appview;

import blogfeed.appview.CountPoller.Mode;
import blogfeed.http.Backoff;
import blogfeed.model.AtUri;
import blogfeed.model.Carrier;
import blogfeed.model.Engagement;
import blogfeed.model.Kind;
import blogfeed.model.Link;
import blogfeed.model.PostDraft;
import blogfeed.model.Reason;
import blogfeed.model.Target;
import blogfeed.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A store with mentions, an AppView, and a clock that goes on only by the waits of a polling. */
final class Kiosk implements AutoCloseable, InstantSource {
    static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    static final Duration HORIZON = Duration.ofDays(7);

    final Database database;
    final FakeAppView appView = new FakeAppView();
    Polling polling;
    private volatile Instant now = NOON;

    Kiosk(Path folder) {
        database = Database.open(folder);
        polling = polling(Mode.ALWAYS);
    }

    /** Begins anew in this mode. */
    void mode(Mode mode) {
        polling = polling(mode);
    }

    private Polling polling(Mode mode) {
        return new Polling(database, appView.at(this), mode, () -> HORIZON, this, this, new Backoff(new Random(1)));
    }

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Stores a mention of an article of its own, this long before noon. */
    AtUri mention(String rkey, Duration age) {
        var post = PostDraft.of("ada", rkey, NOON.minus(age)).post();
        var url = "https://ada.example.com/" + rkey;
        var target = new Target(url, "ada.example.com", "example.com", Kind.BLOG);
        database.change(facts -> {
            var author = facts.accounts().findOrAdd(post.uri().did());
            var id = facts.posts().add(author.id(), post, false, new Reason("topic", "llm"));
            var article = facts.articles().findOrAdd(target, post.postedAt());
            facts.posts().addLink(id, 0, article, new Link(Carrier.TEXT, url, target, null));
        });
        return post.uri();
    }

    /** Some mentions, a minute apart, the oldest first. */
    List<AtUri> mentions(int count) {
        var uris = new ArrayList<AtUri>();
        for (int i = 0; i < count; i++) {
            uris.add(mention("p" + i, Duration.ofMinutes(count - i)));
        }
        return uris;
    }

    /** One step, and its wait. */
    Duration step() {
        var wait = polling.step();
        pass(wait);
        return wait;
    }

    /** Steps until this long has passed; returns when each question was asked, in seconds from now. */
    List<Long> run(Duration time) {
        var begun = now;
        var end = now.plus(time);
        var asked = new ArrayList<Long>();
        while (now.isBefore(end)) {
            var at = now;
            int before = appView.asked.size();
            step();
            if (appView.asked.size() > before) {
                asked.add(Duration.between(begun, at).toSeconds());
            }
        }
        return asked;
    }

    Engagement counts(AtUri post) {
        return database.read(facts -> facts.lives().of(post))
                .kept()
                .orElseThrow()
                .engagement();
    }

    @Override
    public void close() {
        appView.close();
        database.close();
    }
}
