package blogfeed.ingest;

import static blogfeed.ingest.Happenings.NOON;
import static blogfeed.ingest.Happenings.idle;
import static blogfeed.ingest.Happenings.minute;
import static blogfeed.ingest.Happenings.saved;
import static blogfeed.ingest.Happenings.topical;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Mention;
import blogfeed.model.PostDraft;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatesTest {
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
    void aDateInTheFutureGainsNothing() {
        ingest(topical("ada", "1", 0, URL).claimed(NOON.plus(Duration.ofDays(365))));
        assertThat(mention().postedAt()).isEqualTo(NOON);
        assertThat(firstMention()).isEqualTo(NOON);
        assertThat(mention().backdated()).isFalse();
    }

    @Test
    void aPostSeenALittleLateIsAsOldAsItsAuthorSays() {
        var claimed = NOON.minus(Duration.ofMinutes(50));
        ingest(topical("ada", "1", 0, URL).claimed(claimed));
        assertThat(mention().postedAt()).isEqualTo(claimed);
        assertThat(firstMention()).isEqualTo(claimed);
    }

    @Test
    void aPostSeenHoursLateIsOldButMakesItsArticleNoOlderThanItWasSeen() {
        var claimed = NOON.minus(Duration.ofHours(23));
        ingest(topical("ada", "1", 0, URL).claimed(claimed));
        assertThat(mention().postedAt()).isEqualTo(claimed);
        assertThat(firstMention()).isEqualTo(NOON);
        assertThat(mention().backdated()).isFalse();
    }

    @Test
    void anImportIsMarkedAndDoesNotMakeItsArticleOld() {
        var claimed = NOON.minus(Duration.ofHours(25));
        ingest(topical("ada", "1", 0, URL).claimed(claimed));
        assertThat(mention().postedAt()).isEqualTo(claimed);
        assertThat(mention().backdated()).isTrue();
        assertThat(firstMention()).isEqualTo(NOON);
    }

    @Test
    void aPostIsNoYoungerThanItsRevision() {
        ingest(topical("ada", "1", 0, URL).revised(minute(-10)));
        assertThat(mention().postedAt()).isEqualTo(minute(-10));
    }

    @Test
    void aPostDeliveredAgainLaterIsAsOldAsWhenItWasFirstSeen() {
        ingest(topical("ada", "1", 0, URL));
        ingest(topical("ada", "1", 0, URL).witnessed(minute(90)));
        assertThat(intake.life(PostDraft.uri("ada", "1")).kept().orElseThrow().witnessedAt())
                .isEqualTo(NOON);
    }

    @Test
    void anArticleStaysAsOldAsItsFirstMentionAlsoWhenThatIsDeleted() {
        ingest(topical("ada", "1", 0, URL));
        intake.ingest(Happenings.deleted("ada", "1", 5));
        ingest(topical("ben", "1", 60, URL));
        assertThat(firstMention()).isEqualTo(NOON);
    }

    @Test
    void aNearMissBroughtBackMakesItsArticleAsOldAsItself() {
        ingest(idle("ada", "1", 0, URL));
        ingest(topical("ben", "1", 60, URL));
        assertThat(firstMention()).isEqualTo(NOON);
    }

    private void ingest(PostDraft draft) {
        intake.ingest(saved(draft));
    }

    private Mention mention() {
        return intake.article(URL).orElseThrow().mentions().get(0);
    }

    private Instant firstMention() {
        return intake.article(URL).orElseThrow().article().firstMentionAt();
    }
}
