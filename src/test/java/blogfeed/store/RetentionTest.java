package blogfeed.store;

import static blogfeed.store.SmallStore.NOON;
import static blogfeed.store.SmallStore.draft;
import static blogfeed.store.SmallStore.minute;
import static blogfeed.store.SmallStore.rev;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.PostDraft;
import blogfeed.store.Engagements.Kind;
import blogfeed.store.Retention.Ages;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {
    private static final String ONE = "https://ada.example.com/one";
    private static final String TWO = "https://ben.example.com/two";
    private static final Ages AGES = new Ages(
            Duration.ofDays(30),
            Duration.ofDays(3),
            Duration.ofDays(3),
            Duration.ofDays(2),
            Duration.ofDays(400),
            Duration.ofDays(30));

    @TempDir
    Path folder;

    private SmallStore store;

    @BeforeEach
    void open() {
        store = new SmallStore(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void oldPostsGoWithTheirLinksAndEngagement() {
        var old = store.mention(draft("ada", "1", 0).post(), ONE);
        store.mention(draft("ada", "2", 1).post(), ONE);
        var fan = store.account("fan").id();
        store.database.change(facts -> facts.engagements().add(Kind.LIKE, fan, "a", rev(2), old, minute(2)));
        forget(days(30).plusSeconds(1));
        assertThat(store.look("SELECT rkey FROM post")).containsExactly("2");
        assertThat(store.look("SELECT count(*) FROM link")).containsExactly("1");
        assertThat(store.look("SELECT count(*) FROM engagement")).containsExactly("0");
        assertThat(store.database.withdrawn().contains(old)).isFalse();
    }

    @Test
    void whatWasTalkedOfOutlivesThePosts() {
        store.mention(draft("ada", "1", 0).post(), ONE);
        forget(days(31));
        assertThat(store.look("SELECT count(*) FROM post")).containsExactly("0");
        assertThat(store.look("SELECT mentions FROM mention_day")).containsExactly("1");
        assertThat(store.look("SELECT url FROM article")).containsExactly(ONE);
        forget(days(402));
        assertThat(store.look("SELECT count(*) FROM mention_day")).containsExactly("0");
        assertThat(store.look("SELECT url FROM article")).isEmpty();
    }

    @Test
    void anArticleStaysWhileAnythingRefersToIt() {
        store.mention(draft("ada", "1", 0).post(), ONE);
        store.mention(draft("ben", "1", (int) Duration.ofDays(401).toMinutes()).post(), ONE, TWO);
        forget(days(402));
        assertThat(store.look("SELECT url FROM article ORDER BY url")).containsExactly(ONE, TWO);
        assertThat(store.look("SELECT count(*) FROM link WHERE article_id = " + store.article(ONE)))
                .containsExactly("1");
    }

    @Test
    void anArticleWhoseMentionsWereAllDeletedGoesWhenItIsOld() {
        var id = store.mention(draft("ada", "1", 0).post(), ONE);
        store.database.change(facts -> facts.posts().delete(id));
        forget(days(29));
        assertThat(store.look("SELECT url FROM article")).containsExactly(ONE);
        forget(days(31));
        assertThat(store.look("SELECT url FROM article")).isEmpty();
    }

    @Test
    void muchIsForgottenASliceAtATime() {
        store.database.change(facts -> {
            for (int i = 0; i < 1200; i++) {
                SmallStore.mention(facts, draft("ada", String.valueOf(i), 0).post(), ONE);
                facts.nearMisses().add(TWO, draft("ben", String.valueOf(i), 0).post(), List.of());
            }
        });
        assertThat(forgetSlice(days(31))).isTrue();
        assertThat(store.look("SELECT count(*) FROM post")).containsExactly("700");
        assertThat(store.look("SELECT count(*) FROM near_miss")).containsExactly("700");
        assertThat(forgetSlice(days(31))).isTrue();
        assertThat(forgetSlice(days(31))).isFalse();
        assertThat(store.look("SELECT count(*) FROM post")).containsExactly("0");
        assertThat(forgetSlice(days(31))).isFalse();
    }

    @Test
    void nearMissesAndTombstonesEachHaveTheirOwnAge() {
        var ada = store.account("ada").id();
        store.database.change(facts -> {
            facts.nearMisses().add(TWO, draft("ben", "1", 0).post(), List.of());
            facts.posts().bury(ada, "1", rev(0), minute(0));
        });
        forget(days(2));
        assertThat(remaining()).containsExactly("1", "1");
        forget(days(2).plusSeconds(1));
        assertThat(remaining()).containsExactly("1", "0");
        forget(days(3).plusSeconds(1));
        assertThat(remaining()).containsExactly("0", "0");
        var found = store.ask(facts -> facts.nearMisses().of(PostDraft.uri("ben", "1")));
        assertThat(found).isEmpty();
    }

    private List<String> remaining() {
        return store.look("SELECT count(*) FROM near_miss UNION ALL SELECT count(*) FROM tombstone");
    }

    private static Instant days(int days) {
        return NOON.plus(Duration.ofDays(days));
    }

    private void forget(Instant now) {
        var more = true;
        while (more) {
            more = forgetSlice(now);
        }
        store.database.change(facts -> facts.retention().forgetRest(AGES, now));
    }

    private boolean forgetSlice(Instant now) {
        return store.database.write(facts -> facts.retention().forgetSlice(AGES, now));
    }
}
