package blogfeed.ingest;

import static blogfeed.ingest.Happenings.draft;
import static blogfeed.ingest.Happenings.idle;
import static blogfeed.ingest.Happenings.like;
import static blogfeed.ingest.Happenings.saved;
import static blogfeed.ingest.Happenings.topical;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.AtUri;
import blogfeed.model.Engagement;
import blogfeed.model.PostDraft;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditTest {
    private static final String ONE = "https://ada.example.com/one";
    private static final String TWO = "https://ben.example.com/two";
    private static final AtUri ADAS = PostDraft.uri("ada", "1");

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
    void aLinkAddedIsAMentionAndTheOthersStay() {
        intake.ingest(
                saved(topical("ada", "1", 0, ONE)),
                saved(topical("ada", "1", 5, TWO).text("LLMs ").facet(ONE)));
        assertThat(intake.mentioners(ONE)).containsExactly("ada");
        assertThat(intake.mentioners(TWO)).containsExactly("ada");
    }

    @Test
    void aLinkTakenOutIsNoMentionAnyMore() {
        intake.ingest(saved(topical("ada", "1", 0, TWO).text("LLMs ").facet(ONE)), saved(topical("ada", "1", 5, TWO)));
        assertThat(intake.mentioners(ONE)).isEmpty();
        assertThat(intake.mentioners(TWO)).containsExactly("ada");
    }

    @Test
    void anEditKeepsTheLikesOfAPost() {
        intake.ingest(
                saved(topical("ada", "1", 0, ONE)),
                like("fan", "a", 2, ADAS),
                saved(topical("ada", "1", 5, TWO)),
                like("fen", "b", 6, ADAS));
        assertThat(intake.engagement(ADAS).likes()).isEqualTo(2);
    }

    @Test
    void anEditThatStillQuotesAndRepliesStillCounts() {
        intake.ingest(
                saved(topical("ada", "1", 0, ONE)),
                saved(draft("fan", "c", 1).quoting(ADAS).replyTo(ADAS)),
                saved(draft("fan", "c", 2).quoting(ADAS).replyTo(ADAS)),
                saved(draft("fan", "c", 1).quoting(ADAS).replyTo(ADAS)),
                saved(draft("fan", "c", 2).quoting(ADAS).replyTo(ADAS)));
        assertThat(intake.engagement(ADAS)).isEqualTo(new Engagement(0, 0, 1, 1));
    }

    @Test
    void aPostEditedSoThatNothingIsLeftIsGoneAndWithdrawn() {
        intake.ingest(saved(topical("ada", "1", 0, ONE)));
        var id = intake.article(ONE).orElseThrow().mentions().get(0).postId();
        intake.ingest(saved(draft("ada", "1", 5).text("never mind")), saved(topical("ada", "1", 0, ONE)));
        assertThat(intake.mentioners(ONE)).isEmpty();
        assertThat(intake.database.withdrawn().contains(id)).isTrue();
        assertThat(intake.life(ADAS).deletedAt()).isEqualTo(Happenings.minute(5));
    }

    @Test
    void aPostEditedToLinkAgainIsKeptAnew() {
        intake.ingest(
                saved(topical("ada", "1", 0, ONE)),
                saved(draft("ada", "1", 5).text("never mind")),
                saved(topical("ada", "1", 9, ONE)));
        assertThat(intake.mentioners(ONE)).containsExactly("ada");
    }

    @Test
    void anIdleLinkEditedToBeTopicalIsKept() {
        intake.ingest(saved(idle("ada", "1", 0, ONE)), saved(topical("ada", "1", 5, ONE)));
        assertThat(intake.mentioners(ONE)).containsExactly("ada");
        assertThat(intake.nearMisses(ADAS)).isEmpty();
    }

    @Test
    void aDayCountsAMentionOnceHoweverOftenItIsEdited() {
        intake.ingest(
                saved(topical("ada", "1", 0, ONE)),
                saved(topical("ada", "1", 1, ONE)),
                saved(topical("ada", "1", 2, TWO)),
                saved(topical("ada", "1", 3, ONE)),
                saved(topical("ben", "1", 4, ONE)));
        assertThat(intake.look("SELECT url, mentions FROM mention_day JOIN article ON id = article_id ORDER BY 1"))
                .containsExactly(ONE + " 2", TWO + " 0");
    }
}
