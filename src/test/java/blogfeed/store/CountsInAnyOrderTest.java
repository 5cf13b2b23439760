package blogfeed.store;

import static blogfeed.store.SmallStore.draft;
import static blogfeed.store.SmallStore.minute;
import static blogfeed.store.SmallStore.rev;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Engagement;
import blogfeed.model.PostDraft;
import blogfeed.store.Engagements.Kind;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random histories of likes, reposts, quotes and replies that come and go, delivered by a stream that lags and rewinds,
 * and told by somebody whose answers come late. Once all has come in, the counts are those of the history.
 */
class CountsInAnyOrderTest {
    private static final int HISTORIES = 150;
    private static final int LONGEST = 60;
    private static final int UNSEEN = 7;
    private static final List<Kind> KINDS = List.of(Kind.values());

    /** Something that happened, to be delivered any number of times. */
    private record Event(Kind kind, long fan, String rkey, int minute, boolean removal) {}

    /** What was true at a minute. */
    private record Told(Engagement counts, int minute) {}

    @TempDir
    Path folder;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void countsEndAsTheHistorySays() {
        try (var store = new SmallStore(folder)) {
            var fans = Stream.of("fan", "fen", "fin")
                    .map(fan -> store.account(fan).id())
                    .toList();
            for (int i = 0; i < HISTORIES; i++) {
                var name = "p" + i;
                var post = store.mention(draft("ada", name, 0).post(), "https://ada.example.com/" + i);
                var truth = live(store.database, post, fans, name);
                assertThat(store.kept(PostDraft.uri("ada", name)).engagement())
                        .as("history %d of seed %d", i, seed)
                        .isEqualTo(truth);
            }
        }
    }

    /** Lives through one history; returns what is true at its end, with what happened before the stream was read. */
    private Engagement live(Database database, long post, List<Long> fans, String name) {
        var history = history(fans, name);
        var tellings = tellings(history);
        int delivered = 0;
        while (delivered < history.size() || !tellings.isEmpty()) {
            if (delivered < history.size() && random.nextInt(4) > 0) {
                deliver(database, post, history.get(delivered++));
            } else if (random.nextInt(4) == 0) {
                delivered = random.nextInt(delivered + 1);
            } else if (!tellings.isEmpty()) {
                var told = tellings.pop();
                database.change(facts -> facts.polledCounts().set(post, told.counts(), minute(told.minute())));
            }
        }
        return truth(history, Integer.MAX_VALUE);
    }

    private List<Event> history(List<Long> fans, String name) {
        var history = new ArrayList<Event>();
        var standing = new ArrayList<Event>();
        int length = 1 + random.nextInt(LONGEST);
        for (int minute = 1; minute <= length; minute++) {
            if (standing.isEmpty() || random.nextInt(3) > 0) {
                var kind = KINDS.get(random.nextInt(KINDS.size()));
                var fan = fans.get(random.nextInt(fans.size()));
                var made = new Event(kind, fan, name + "-" + minute, minute, false);
                standing.add(made);
                history.add(made);
            } else {
                var gone = standing.remove(random.nextInt(standing.size()));
                history.add(new Event(gone.kind(), gone.fan(), gone.rkey(), minute, true));
            }
        }
        return history;
    }

    /** In the order of what they tell, at least one; any may come before or after what it tells of was delivered. */
    private Deque<Told> tellings(List<Event> history) {
        var tellings = new ArrayDeque<Told>();
        for (int minute = random.nextInt(history.size() + 2);
                tellings.isEmpty() || minute <= history.size();
                minute += 1 + random.nextInt(20)) {
            tellings.add(new Told(truth(history, minute), minute));
        }
        return tellings;
    }

    private static void deliver(Database database, long post, Event event) {
        var minute = event.minute();
        database.change(facts -> {
            if (event.removal()) {
                facts.engagements().remove(event.kind(), event.fan(), event.rkey(), rev(minute), minute(minute));
            } else {
                facts.engagements().add(event.kind(), event.fan(), event.rkey(), rev(minute), post, minute(minute));
            }
        });
    }

    private static Engagement truth(List<Event> history, int until) {
        return new Engagement(
                count(history, until, Kind.LIKE),
                count(history, until, Kind.REPOST),
                count(history, until, Kind.QUOTE),
                count(history, until, Kind.REPLY));
    }

    /** Each fan's likes count once, and reposts; of quotes and replies all do. */
    private static int count(List<Event> history, int until, Kind kind) {
        var standing = new HashMap<String, Long>();
        for (var event : history) {
            if (event.minute() <= until && event.kind() == kind) {
                standing.put(event.rkey(), event.fan());
                standing.keySet().removeIf(rkey -> event.removal() && rkey.equals(event.rkey()));
            }
        }
        var once = kind == Kind.LIKE || kind == Kind.REPOST;
        return UNSEEN + (once ? new HashSet<>(standing.values()).size() : standing.size());
    }
}
