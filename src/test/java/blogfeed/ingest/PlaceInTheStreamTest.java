package blogfeed.ingest;

import static blogfeed.ingest.Happenings.NOON;
import static blogfeed.ingest.Happenings.saved;
import static blogfeed.ingest.Happenings.topical;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Gap;
import blogfeed.model.StreamCursor;
import blogfeed.wire.StreamEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceInTheStreamTest {
    private static final Gap GAP = new Gap("listed", NOON, NOON.plusSeconds(60), "the server counts anew");

    @TempDir
    Path folder;

    private Intake intake;

    @BeforeEach
    void open() {
        intake = Intake.aboutLlm(folder);
    }

    @AfterEach
    void close() {
        intake.close();
    }

    private static StreamCursor place(int seconds) {
        return StreamCursor.of("listed", seconds, NOON.plusSeconds(seconds));
    }

    private static ListedStream.Batch batch(int seconds, List<Gap> gaps, StreamEvent... events) {
        return new ListedStream.Batch(List.of(events), place(seconds), gaps);
    }

    private Ingester ingest(Runnable onGap, ListedStream.Batch... batches) throws InterruptedException {
        var ingester = intake.ingester(new ListedStream(List.of(batches)));
        ingester.start(onGap);
        ingester.awaitEnd();
        ingester.close();
        return ingester;
    }

    /** Most of what comes matters to nobody; a write for each of these batches would wear a small disk out. */
    @Test
    void aBatchWithoutEventsCostsNoWriteButItsPlaceIsSavedInTheEnd() throws InterruptedException {
        ingest(
                () -> {},
                batch(1, List.of(), saved(topical("ada", "one", 0, "https://blog.example/a"))),
                batch(2, List.of()));
        assertThat(intake.cursor()).contains(place(2));
        assertThat(intake.database.changes()).as("only the first was news").isEqualTo(1);
    }

    @Test
    void aGapIsStoredWithThePlaceBehindItAndTold() throws InterruptedException {
        var told = new AtomicInteger();
        var ingester = ingest(told::incrementAndGet, batch(1, List.of()), batch(90, List.of(GAP)));
        assertThat(told).hasValue(1);
        assertThat(ingester.gaps()).containsExactly(GAP);
        assertThat(intake.cursor()).contains(place(90));
        intake.restart();
        List<Gap> stored = intake.database.read(facts -> facts.gaps().latest(5));
        assertThat(stored).containsExactly(GAP);
        assertThat(ingest(() -> {}).gaps()).as("also after a restart").containsExactly(GAP);
    }
}
