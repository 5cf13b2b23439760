package blogfeed.ingest;

import static blogfeed.ingest.Happenings.DEACTIVATED;
import static blogfeed.ingest.Happenings.DELETED;
import static blogfeed.ingest.Happenings.account;
import static blogfeed.ingest.Happenings.idle;
import static blogfeed.ingest.Happenings.like;
import static blogfeed.ingest.Happenings.minute;
import static blogfeed.ingest.Happenings.saved;
import static blogfeed.ingest.Happenings.topical;
import static blogfeed.model.AccountStatus.ACTIVE;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.AtUri;
import blogfeed.model.PostDraft;
import blogfeed.wire.StreamEvent;
import blogfeed.wire.StreamEvent.HandleChanged;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountTest {
    private static final String URL = "https://ada.example.com/one";
    private static final String OTHER = "https://ada.example.com/other";
    private static final AtUri ADAS = PostDraft.uri("ada", "1");
    private static final AtUri BENS = PostDraft.uri("ben", "1");

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
    void anInactiveAccountIsHiddenUntilItIsActiveAgain() {
        intake.ingest(saved(topical("ada", "1", 0, URL)), saved(topical("ben", "1", 1, URL)));
        var id = intake.article(URL).orElseThrow().mentions().get(0).postId();
        intake.ingest(account("ada", DEACTIVATED, 5));
        assertThat(intake.mentioners(URL)).containsExactly("ben");
        assertThat(intake.database.withdrawn().contains(id)).isTrue();
        intake.ingest(account("ada", ACTIVE, 6));
        assertThat(intake.mentioners(URL)).containsExactly("ada", "ben");
        assertThat(intake.database.withdrawn().contains(id)).isFalse();
    }

    @Test
    void anOlderStatusDeliveredAgainChangesNothing() {
        intake.ingest(
                saved(topical("ada", "1", 0, URL)),
                account("ada", DEACTIVATED, 5),
                account("ada", ACTIVE, 6),
                account("ada", DEACTIVATED, 5),
                account("ada", DELETED, 4));
        assertThat(intake.mentioners(URL)).containsExactly("ada");
    }

    @Test
    void aDeletedAccountLosesItsPostsAndWhatItGave() {
        intake.ingest(
                saved(topical("ada", "1", 0, URL)),
                saved(topical("ben", "1", 1, URL)),
                saved(idle("ada", "2", 2, OTHER)),
                like("ada", "a", 2, BENS),
                like("fan", "a", 2, ADAS),
                account("ada", DELETED, 5));
        assertThat(intake.mentioners(URL)).containsExactly("ben");
        assertThat(intake.keeps(ADAS)).isFalse();
        assertThat(intake.nearMisses(PostDraft.uri("ada", "2"))).isEmpty();
        assertThat(intake.engagement(BENS).likes()).isZero();
    }

    @Test
    void whatADeletedAccountHadStaysDeadHoweverOftenItIsDelivered() {
        var rewind = new StreamEvent[] {
            saved(topical("ada", "1", 0, URL)), saved(idle("ada", "2", 2, OTHER)), like("ada", "a", 2, BENS)
        };
        intake.ingest(saved(topical("ben", "1", 1, URL)));
        intake.ingest(rewind);
        intake.ingest(account("ada", DELETED, 5));
        intake.ingest(rewind);
        assertThat(intake.mentioners(URL)).containsExactly("ben");
        assertThat(intake.engagement(BENS).likes()).isZero();
        intake.ingest(account("ada", ACTIVE, 9));
        intake.ingest(rewind);
        intake.ingest(account("ada", DELETED, 5));
        assertThat(intake.mentioners(URL)).containsExactly("ben");
        assertThat(intake.engagement(BENS).likes()).isZero();
        assertThat(intake.nearMisses(PostDraft.uri("ada", "2"))).isEmpty();
    }

    @Test
    void anAccountThatIsBackAfterItsDeletionStartsAnew() {
        intake.ingest(
                saved(topical("ada", "1", 0, URL)),
                account("ada", DELETED, 5),
                account("ada", ACTIVE, 9),
                saved(topical("ada", "2", 10, URL)),
                saved(idle("ada", "3", 11, OTHER)),
                account("ada", DELETED, 5));
        assertThat(intake.keeps(ADAS)).isFalse();
        assertThat(intake.keeps(PostDraft.uri("ada", "2"))).isTrue();
        assertThat(intake.nearMisses(PostDraft.uri("ada", "3"))).hasSize(1);
    }

    @Test
    void aDeletionFromBeforeTheFirstFactTakesNothingThatCameAfterIt() {
        var rewind = new StreamEvent[] {
            account("ada", DELETED, 1), account("ada", ACTIVE, 2), saved(topical("ada", "1", 5, URL))
        };
        intake.ingest(rewind);
        var id = intake.article(URL).orElseThrow().mentions().get(0).postId();
        intake.ingest(rewind);
        assertThat(intake.article(URL).orElseThrow().mentions().get(0).postId()).isEqualTo(id);
        assertThat(intake.database.withdrawn().contains(id)).isFalse();
    }

    @Test
    void aNearMissOfAnAccountHiddenSinceIsNotShownWhenASecondPersonBringsItBack() {
        intake.ingest(saved(idle("ada", "1", 0, URL)), account("ada", DEACTIVATED, 5), saved(idle("ben", "1", 6, URL)));
        assertThat(intake.mentioners(URL)).containsExactly("ben");
        intake.ingest(account("ada", ACTIVE, 7));
        assertThat(intake.mentioners(URL)).containsExactly("ada", "ben");
    }

    @Test
    void aDeletedAccountIsNoSecondPerson() {
        intake.ingest(saved(idle("ada", "1", 0, URL)), account("ada", DELETED, 5));
        intake.ingest(saved(idle("ada", "1", 0, URL)), saved(idle("ben", "1", 6, URL)));
        assertThat(intake.article(URL)).isEmpty();
    }

    @Test
    void activeAccountsThatLeftNoFactLeaveNoRow() {
        intake.ingest(account("ada", ACTIVE, 5), handle("cam", "cam.example", 5));
        assertThat(intake.look("SELECT did FROM account")).isEmpty();
    }

    @Test
    void aMentionCarriesTheNewestHandleItsAuthorWasToldToHave() {
        intake.ingest(
                saved(topical("ada", "1", 0, URL)), handle("ada", "new.example", 5), handle("ada", "old.example", 4));
        assertThat(intake.article(URL).orElseThrow().mentions().get(0).handle()).isEqualTo("new.example");
    }

    private static StreamEvent handle(String name, String handle, int minute) {
        return new HandleChanged(PostDraft.did(name), handle, minute(minute));
    }
}
