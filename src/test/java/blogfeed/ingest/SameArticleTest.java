package blogfeed.ingest;

import static blogfeed.ingest.Happenings.draft;
import static blogfeed.ingest.Happenings.idle;
import static blogfeed.ingest.Happenings.saved;
import static blogfeed.ingest.Happenings.topical;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameArticleTest {
    private static final String URL = "https://ada.example.com/one";

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
    void oneArticleByManyUrlsIsMentionedByEachPerson() {
        intake.ingest(
                saved(topical("ada", "1", 0, URL)),
                saved(topical("ben", "1", 1, URL + "?utm_source=bluesky#top")),
                saved(topical("cam", "1", 2, "https://ADA.example.com/one/")),
                saved(draft("dot", "1", 3).text("LLMs: " + URL + "?fbclid=1")));
        assertThat(intake.look("SELECT url FROM article")).containsExactly(URL);
        assertThat(intake.mentioners(URL)).containsExactly("ada", "ben", "cam", "dot");
    }

    @Test
    void everyCarrierIsALinkOfItsOwnAndAllAreOneMention() {
        intake.ingest(saved(everyWay()));
        assertThat(carriers()).containsExactly("0 embed", "1 facet", "2 text");
        assertThat(intake.mentioners(URL)).containsExactly("ada");
        assertThat(intake.look("SELECT mentions FROM mention_day")).containsExactly("1");
    }

    @Test
    void whatTheCardIsKeptForHoldsForTheOtherCarriersToo() {
        var counts = intake.ingest(saved(everyWay()));
        assertThat(counts).isEqualTo(new IngestCounts(1, 0, 3, 3, 0, 0));
        assertThat(intake.look("SELECT url FROM near_miss")).isEmpty();
    }

    @Test
    void aPostBroughtBackHasAllItsCarriersOnce() {
        intake.ingest(saved(idle("ada", "1", 0, URL).text(URL + "?utm_source=x")), saved(idle("ben", "1", 1, URL)));
        assertThat(carriers()).containsExactly("0 facet", "0 facet", "1 text");
    }

    private static blogfeed.model.PostDraft everyWay() {
        return topical("ada", "1", 0, URL + "?utm_campaign=a")
                .text("a walk in the park: ")
                .facet(URL)
                .text(URL + "#b");
    }

    private List<String> carriers() {
        return intake.look("SELECT position, carrier FROM link ORDER BY position, carrier");
    }
}
