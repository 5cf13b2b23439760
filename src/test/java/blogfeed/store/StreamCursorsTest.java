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
    void theCursorThatGotFurthestInTimeIsTheLatest() {
        try (var store = new SmallStore(folder)) {
            var found = store.ask(facts -> facts.cursors().latest(true));
            assertThat(found).isEmpty();
            var far = new StreamCursor("two", 5, minute(9));
            save(store, new StreamCursor("one", 900, minute(1)));
            save(store, far);
            save(store, new StreamCursor("one", 1000, minute(8)));
            var then = store.ask(facts -> facts.cursors().latest(true));
            assertThat(then).contains(far);
            assertThat(store.look("SELECT position FROM stream_cursor ORDER BY endpoint"))
                    .containsExactly("1000", "5");
        }
    }

    @Test
    void aReplayDoesNotMoveTheLiveStream() {
        try (var store = new SmallStore(folder)) {
            var live = new StreamCursor("network", 1, minute(1));
            var replay = new StreamCursor("file", 2, minute(2));
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
