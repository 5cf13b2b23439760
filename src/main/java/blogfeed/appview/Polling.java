package blogfeed.appview;

import blogfeed.appview.CountPoller.Mode;
import blogfeed.http.Backoff;
import blogfeed.store.Database;
import blogfeed.store.PolledCounts;
import blogfeed.store.PolledCounts.Due;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What to ask next, and what an answer means: one question a step. One thread at a time, but for {@link #doubt}. */
final class Polling {
    /** Between two questions: fast enough for a fresh feed to fill in minutes, and half of what the public one allows. */
    private static final Duration PACE = Duration.ofMillis(200);

    private static final Duration IDLE = Duration.ofSeconds(10);

    /** The store is asked once for so many, since finding the first among many costs about as much as finding these. */
    private static final int MOST_FOUND = 100 * AppView.MOST_POSTS;

    private final Database database;
    private final AppView appView;
    private final Mode mode;
    private final Supplier<Duration> horizon;
    private final InstantSource clock;
    private final InstantSource stream;
    private final Backoff backoff;
    private final Outage outage;
    private final Deque<List<Due>> questions = new ArrayDeque<>();
    private Instant notBefore = Instant.MIN;
    private Instant wrongUntil = Instant.EPOCH;
    private volatile Instant doubted = Instant.EPOCH;
    private volatile PollCounts counts = PollCounts.NONE;

    Polling(
            Database database,
            AppView appView,
            Mode mode,
            Supplier<Duration> horizon,
            InstantSource clock,
            InstantSource stream,
            Backoff backoff) {
        this.database = database;
        this.appView = appView;
        this.mode = mode;
        this.horizon = horizon;
        this.clock = clock;
        this.stream = stream;
        this.backoff = backoff;
        this.outage = new Outage(appView.name(), mode.withoutCounts, clock);
    }

    /** Counts known until then may be wrong. */
    void doubt(Instant until) {
        doubted = until;
    }

    PollCounts counts() {
        return counts;
    }

    Outage outage() {
        return outage;
    }

    /** Asks one question if there is one and it is time; returns how long to wait before the next step. */
    Duration step() {
        var now = clock.instant();
        if (now.isBefore(notBefore)) {
            return Duration.between(now, notBefore);
        }
        makeDue(now);
        if (questions.isEmpty()) {
            find(now);
        }
        var question = questions.poll();
        if (question == null) {
            return IDLE;
        }
        var pause = ask(question);
        notBefore = clock.instant().plus(pause);
        return pause;
    }

    private void makeDue(Instant now) {
        var until = doubted;
        if (until.isAfter(wrongUntil)) {
            database.change(facts -> facts.polledCounts().allDue(now.minus(horizon.get())));
            wrongUntil = until;
            questions.clear();
        }
    }

    private void find(Instant now) {
        // Where nobody else counts, every count is in doubt at all times.
        var wrong = mode == Mode.ALWAYS ? now.plus(horizon.get()) : wrongUntil;
        var due = database.read(
                facts -> facts.polledCounts().due(now.minus(horizon.get()), wrong, now, stream.instant(), MOST_FOUND));
        var settled = due.stream().filter(post -> !post.wanted()).toList();
        if (!settled.isEmpty()) {
            database.change(
                    facts -> settled.forEach(post -> facts.polledCounts().putOffForGood(post.postId())));
        }
        var wanted = due.stream().filter(Due::wanted).toList();
        for (int i = 0; i < wanted.size(); i += AppView.MOST_POSTS) {
            questions.add(wanted.subList(i, Math.min(wanted.size(), i + AppView.MOST_POSTS)));
        }
    }

    /** Returns the pause before the next question. */
    private Duration ask(List<Due> question) {
        var answer = appView.getPosts(question.stream().map(Due::uri).toList());
        if (answer instanceof PostsAnswer.Told told) {
            keep(question, told);
            backoff.reset();
            outage.over();
            return longer(PACE, told.pause());
        }
        counts = counts.failed();
        if (answer instanceof PostsAnswer.Refused refused) {
            outage.failed(refused.why());
            divide(question);
            return backoff.next();
        }
        var silent = (PostsAnswer.Silent) answer;
        outage.failed(silent.why());
        questions.addFirst(question);
        return longer(backoff.next(), silent.retryAfter().orElse(Duration.ZERO));
    }

    private void keep(List<Due> question, PostsAnswer.Told told) {
        var now = clock.instant();
        database.change(facts -> question.forEach(post -> keep(post, told, now, facts.polledCounts())));
        counts = counts.told(question.size(), told.counts().size(), told.unreadable());
    }

    /** A post that the AppView does not have is put off like any other: it may be late, or hidden for a while. */
    private static void keep(Due post, PostsAnswer.Told told, Instant now, PolledCounts polled) {
        var engagement = told.counts().get(post.uri());
        if (engagement != null) {
            polled.set(post.postId(), engagement, told.asOf());
        }
        var known = engagement == null ? post.engagement() : engagement.total();
        polled.putOff(post.postId(), now.plus(PollSchedule.next(Duration.between(post.postedAt(), now), known)));
    }

    /** A question that is refused is asked in halves, until only the one post that it is refused for is left out. */
    private void divide(List<Due> question) {
        if (question.size() == 1) {
            keep(question, new PostsAnswer.Told(Map.of(), clock.instant(), 0, Duration.ZERO));
            return;
        }
        int half = question.size() / 2;
        questions.addFirst(question.subList(half, question.size()));
        questions.addFirst(question.subList(0, half));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
