package blogfeed.xrpc;

import blogfeed.store.RankingShelf;
import blogfeed.store.Withdrawn;
import io.vertx.core.buffer.Buffer;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Pages as they were answered, by what was asked for, for as long as nothing they depend on has changed, and a minute at
 * most. Between two rankings everybody gets the same few pages. Safe for use by many threads.
 */
final class MadePages {
    /** Enough for all pages of the feeds that people read, in their languages; a stranger's invented queries can't take much. */
    private static final int MOST = 512;

    private static final int SECONDS = 60;

    /** What was asked for: the query as sent, and by a reader of which languages. */
    record Asked(String query, ReaderLanguages reader) {}

    /**
     * An answer.
     *
     * @param languages of its posts, as the header tells them; may be empty
     * @param reading the number of the ranking that its cursor leads on in, or 0
     */
    record Made(Buffer body, String languages, long reading) {}

    /** What pages depend on; the minute, so that the moment in their cursors is about when a reading began. */
    record State(long rankings, long withdrawals, long minute) {}

    /** The pages of one state of what is served, and who asked for them by which header. */
    private record Edition(State state, Recent<Asked, Made> pages, Recent<String, ReaderLanguages> readers) {
        Edition(State state) {
            this(state, new Recent<>(MOST), new Recent<>(MOST));
        }
    }

    private final RankingShelf shelf;
    private final Withdrawn withdrawn;
    private final InstantSource clock;
    private volatile Edition current = new Edition(new State(-1, -1, -1));

    MadePages(RankingShelf shelf, Withdrawn withdrawn, InstantSource clock) {
        this.shelf = shelf;
        this.withdrawn = withdrawn;
        this.clock = clock;
    }

    /** To be asked before a page is made, and given back with it: what changes meanwhile belongs to the next. */
    State state() {
        return new State(shelf.changes(), withdrawn.changes(), clock.instant().getEpochSecond() / SECONDS);
    }

    /** The languages of a reader, by the header that tells them: few different ones are sent by many. */
    ReaderLanguages reader(String header) {
        if (header.isEmpty()) {
            return ReaderLanguages.ANY;
        }
        var now = current;
        var known = now.readers.get(header);
        if (known != null && now.state.rankings() == shelf.changes()) {
            return known;
        }
        var reader = ReaderLanguages.parse(header, shelf.languages());
        if (now.state.rankings() == shelf.changes()) {
            now.readers.put(header, reader);
        }
        return reader;
    }

    @Nullable
    Made find(State state, Asked asked) {
        var now = current;
        return now.state.equals(state) ? now.pages.get(asked) : null;
    }

    void keep(State state, Asked asked, Made page) {
        var now = current;
        if (!now.state.equals(state)) {
            now = new Edition(state);
            current = now;
        }
        now.pages.put(asked, page);
    }
}
