package blogfeed.store;

import static blogfeed.store.SmallStore.minute;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.StreamCursor;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamCursorsTest {
    @TempDir
    Path folder;

    @Test
    void theLiveStreamStandsWhereItWasReadLast() {
        try (var store = new SmallStore(folder)) {
            var none = store.ask(facts -> facts.cursors().latest(true));
            assertThat(none).isEmpty();
            save(store, StreamCursor.of("one", 900, minute(9)));
            var back = new StreamCursor("two", 5, minute(2), minute(1));
            save(store, back);
            var found = store.ask(facts -> facts.cursors().latest(true));
            assertThat(found).contains(back);
            assertThat(store.look("SELECT position FROM stream_cursor")).containsExactly("5");
        }
    }

    @Test
    void aReplayDoesNotMoveTheLiveStream() {
        try (var store = new SmallStore(folder)) {
            var live = StreamCursor.of("network", 1, minute(1));
            var replay = StreamCursor.of("file", 2, minute(2));
            save(store, live);
            store.database.change(facts -> facts.cursors().save(replay, false));
            var resumed = store.ask(facts -> facts.cursors().latest(true));
            assertThat(resumed).contains(live);
            var ofTheFile = store.ask(facts -> facts.cursors().of("file"));
            assertThat(ofTheFile).contains(replay);
        }
    }

    private static void save(SmallStore store, StreamCursor cursor) {
        store.database.change(facts -> facts.cursors().save(cursor, true));
    }
}
