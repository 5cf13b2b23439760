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
            var found = store.ask(facts -> facts.cursors().latest());
            assertThat(found).isEmpty();
            var far = new StreamCursor("two", 5, minute(9));
            save(store, new StreamCursor("one", 900, minute(1)));
            save(store, far);
            save(store, new StreamCursor("one", 1000, minute(8)));
            var then = store.ask(facts -> facts.cursors().latest());
            assertThat(then).contains(far);
            assertThat(store.look("SELECT position FROM stream_cursor ORDER BY endpoint"))
                    .containsExactly("1000", "5");
        }
    }

    @Test
    void aGapIsRecordedWithItsCause() {
        try (var store = new SmallStore(folder)) {
            store.database.change(
                    facts -> facts.cursors().recordGap("one", minute(1), minute(2), "cursor too old"));
            assertThat(store.look("SELECT cause FROM gap WHERE from_time < until_time"))
                    .containsExactly("cursor too old");
        }
    }

    private static void save(SmallStore store, StreamCursor cursor) {
        store.database.change(facts -> facts.cursors().save(cursor));
    }
}
