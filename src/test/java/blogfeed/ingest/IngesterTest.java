package blogfeed.ingest;

import static blogfeed.ingest.Happenings.idle;
import static blogfeed.ingest.Happenings.like;
import static blogfeed.ingest.Happenings.saved;
import static blogfeed.ingest.Happenings.topical;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.AtUri;
import blogfeed.model.PostDraft;
import blogfeed.model.StreamCursor;
import blogfeed.wire.StreamEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class IngesterTest {
    private static final String ONE = "https://ada.example.com/one";
    private static final String TWO = "https://ben.example.com/two";
    private static final String NEVER = "https://media.tenor.com/x.gif";
    private static final AtUri ADAS = PostDraft.uri("ada", "1");

    /** No stream brings such a time, so the store can't digest it. */
    private static final StreamEvent INDIGESTIBLE =
            saved(topical("bad", "1", 0, ONE).facet(TWO).claimed(Instant.MIN));

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

    @Test
    void theCursorOfEachBatchIsStoredAndTakenUpAgain() {
        var first = intake.stream(List.of(List.of(saved(topical("ada", "1", 0, ONE))), List.of()));
        intake.ingest(first);
        assertThat(first.resumedFrom).isNull();
        var second = intake.stream(List.of(List.of(saved(topical("ben", "1", 1, ONE)))));
        intake.ingest(second);
        assertThat(second.resumedFrom).isEqualTo(StreamCursor.of("listed", 1, Happenings.NOON.plusSeconds(1)));
        assertThat(intake.cursor().orElseThrow().position()).isEqualTo(2);
    }

    @Test
    void thePositionIsThatOfTheNewestStoredEventAlsoAfterARestart() {
        var ingester = intake.ingester(intake.stream(List.of()));
        ingester.start();
        assertThat(ingester.position()).isEqualTo(Instant.EPOCH);
        ingester.close();
        intake.ingest(saved(topical("ada", "1", 0, ONE)));
        var later = intake.ingester(intake.stream(List.of()));
        later.start();
        assertThat(later.position()).isEqualTo(Happenings.NOON.plusSeconds(1));
        later.close();
    }

    @Test
    void changedRulesDecideFromTheNextBatchOn() {
        var stream = intake.stream(List.of(
                List.of(saved(topical("ada", "1", 0, ONE))),
                List.of(saved(topical("ben", "1", 1, TWO)), saved(topical("ben", "2", 1, TWO + "/more")))));
        var counts = intake.ingest(stream.before(1, () -> intake.change("include: {hosts: [nowhere.example]}")));
        assertThat(counts.kept()).isEqualTo(1);
        assertThat(counts.nearMisses()).isEqualTo(2);
    }

    @Test
    void everyLinkIsCountedOnceAsWhatBecameOfIt() {
        var counts = intake.ingest(
                saved(topical("ada", "1", 0, ONE).text("look: ").facet(NEVER)),
                saved(idle("ben", "1", 1, TWO)),
                like("fan", "a", 2, ADAS),
                saved(topical("ada", "1", 0, ONE).text("look: ").facet(NEVER)));
        assertThat(counts).isEqualTo(new IngestCounts(4, 0, 3, 1, 1, 1));
    }

    @Test
    void anEventThatCannotBeDigestedIsLeftOutAloneAndCounted() {
        var counts = intake.ingest(saved(topical("ada", "1", 0, ONE)), INDIGESTIBLE, like("fan", "a", 1, ADAS));
        assertThat(intake.mentioners(ONE)).containsExactly("ada");
        assertThat(intake.engagement(ADAS).likes()).isEqualTo(1);
        assertThat(intake.look("SELECT did FROM account")).doesNotContain("did:plc:bad");
        assertThat(intake.cursor().orElseThrow().position()).isEqualTo(3);
        assertThat(counts).isEqualTo(new IngestCounts(2, 1, 1, 1, 0, 0));
        assertEquation(counts);
    }

    @Test
    void aStoreThatRefusesIsTriedAgainUntilAllIsStored() {
        refuse("stream_cursor");
        var ingester = start(saved(topical("ada", "1", 0, ONE)), INDIGESTIBLE, like("fan", "a", 1, ADAS));
        awaitProblem(ingester);
        assertThat(ingester.problem()).contains("nothing can be stored").contains("disk full");
        assertThat(ingester.counts()).isEqualTo(new IngestCounts(0, 0, 0, 0, 0, 0));
        assertThat(ingester.position()).isEqualTo(Instant.EPOCH);
        intake.tamper("DROP TRIGGER refusal");
        awaitEnd(ingester);
        assertThat(ingester.problem()).isNull();
        assertThat(intake.engagement(ADAS).likes()).isEqualTo(1);
        assertThat(ingester.counts()).isEqualTo(new IngestCounts(2, 1, 1, 1, 0, 0));
    }

    @Test
    void anEventThatTheSchemaRefusesIsLeftOutAloneAndCounted() {
        refuse("engagement");
        var counts = intake.ingest(saved(topical("ada", "1", 0, ONE)), like("fan", "a", 1, ADAS));
        assertThat(intake.mentioners(ONE)).containsExactly("ada");
        assertThat(counts.failed()).isEqualTo(1);
        assertThat(intake.cursor().orElseThrow().position()).isEqualTo(2);
    }

    @Test
    void whoeverIsKilledInTheMiddleOfABatchHasNeitherItsRowsNorItsCursor() {
        intake.ingest(saved(topical("ada", "1", 0, ONE)));
        refuse("stream_cursor");
        var lost = saved(topical("ben", "1", 1, TWO));
        var ingester = start(lost, like("fan", "a", 2, ADAS));
        awaitProblem(ingester);
        ingester.close();
        intake.tamper("DROP TRIGGER refusal");
        intake.restart();
        assertThat(intake.article(TWO)).isEmpty();
        assertThat(intake.engagement(ADAS).likes()).isZero();
        assertThat(intake.cursor().orElseThrow().position()).isEqualTo(1);
        intake.ingest(lost, like("fan", "a", 2, ADAS));
        assertThat(intake.mentioners(TWO)).containsExactly("ben");
        assertThat(intake.engagement(ADAS).likes()).isEqualTo(1);
    }

    @Test
    void whatStopsTheIngestIsTold() {
        var broken = new AbstractList<StreamEvent>() {
            @Override
            public StreamEvent get(int index) {
                throw new NoClassDefFoundError("blogfeed/Missing");
            }

            @Override
            public int size() {
                return 1;
            }
        };
        var ingester = intake.ingester(intake.stream(List.of(broken)));
        ingester.start();
        awaitEnd(ingester);
        assertThat(ingester.problem()).contains("ingest has stopped").contains("blogfeed/Missing");
        assertThat(intake.cursor()).isEmpty();
    }

    @Test
    void manyBatchesEndAsOneWould() {
        var events = new ArrayList<List<StreamEvent>>();
        events.add(List.of(saved(topical("ada", "1", 0, ONE))));
        for (int i = 0; i < 50; i++) {
            events.add(List.of(like("fan" + i, "a", i, ADAS)));
        }
        var counts = intake.ingest(intake.stream(events));
        assertThat(counts.events()).isEqualTo(51);
        assertThat(intake.engagement(ADAS).likes()).isEqualTo(50);
    }

    private Ingester start(StreamEvent... events) {
        var ingester = intake.ingester(intake.stream(List.of(List.of(events))));
        ingester.start();
        return ingester;
    }

    private void refuse(String table) {
        intake.tamper(
                "CREATE TRIGGER refusal BEFORE INSERT ON " + table + " BEGIN SELECT raise(ABORT, 'disk full'); END");
    }

    private static void awaitProblem(Ingester ingester) {
        while (ingester.problem() == null && !Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    private static void awaitEnd(Ingester ingester) {
        try {
            ingester.awaitEnd();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        ingester.close();
    }

    private static void assertEquation(IngestCounts counts) {
        assertThat(counts.links()).isEqualTo(counts.kept() + counts.nearMisses() + counts.neverArticles());
    }
}
