package blogfeed.store;

import static blogfeed.store.SmallStore.draft;
import static blogfeed.store.SmallStore.link;
import static blogfeed.store.SmallStore.minute;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MentionDaysTest {
    private static final String ONE = "https://ada.example.com/one";
    private static final String TWO = "https://ben.example.com/two";
    private static final int NEXT_DAY = (int) Duration.ofDays(1).toMinutes();

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
    void mentionsAreCountedByTheDayTheyWereWritten() {
        store.mention(draft("ada", "1", 0).post(), ONE, TWO);
        store.mention(draft("ben", "1", 1).post(), ONE);
        store.mention(draft("cam", "1", NEXT_DAY).post(), ONE);
        assertThat(days()).containsExactly(ONE + " 2026-03-10 2", ONE + " 2026-03-11 1", TWO + " 2026-03-10 1");
    }

    @Test
    void aPostThatCarriesOneArticleSeveralTimesMentionsItOnce() {
        store.mention(draft("ada", "1", 0).post(), ONE, ONE, ONE);
        assertThat(days()).containsExactly(ONE + " 2026-03-10 1");
    }

    @Test
    void aDeletedMentionIsCountedBack() {
        var id = store.mention(draft("ada", "1", 0).post(), ONE, ONE, TWO);
        store.mention(draft("ben", "1", NEXT_DAY).post(), ONE);
        store.database.change(facts -> facts.posts().delete(id));
        assertThat(days()).containsExactly(ONE + " 2026-03-10 0", ONE + " 2026-03-11 1", TWO + " 2026-03-10 0");
    }

    @Test
    void anEditCountsWhatItLinksToNowOnTheDayOfThePost() {
        var id = store.mention(draft("ada", "1", 0).post(), ONE);
        for (int edit = 1; edit < 4; edit++) {
            var again = draft("ada", "1", NEXT_DAY + edit).post();
            store.database.change(facts -> {
                facts.posts().update(id, again);
                facts.posts().addLink(id, 0, facts.articles().find(ONE).orElseThrow(), link(ONE));
                facts.posts().addLink(id, 1, facts.articles().findOrAdd(SmallStore.target(TWO), minute(0)), link(TWO));
            });
        }
        assertThat(days()).containsExactly(ONE + " 2026-03-10 1", TWO + " 2026-03-10 1");
    }

    @Test
    void theMentionsOfAPurgedAccountAreCountedBack() {
        store.mention(draft("ada", "1", 0).post(), ONE);
        store.mention(draft("ada", "2", 1).post(), ONE);
        store.mention(draft("ben", "1", 2).post(), ONE);
        var ada = store.account("ada");
        store.database.change(facts -> facts.accounts().purge(ada, minute(5)));
        assertThat(days()).containsExactly(ONE + " 2026-03-10 1");
    }

    private java.util.List<String> days() {
        return store.look("""
                SELECT url || ' ' || date(day * 86400, 'unixepoch') || ' ' || mentions
                  FROM mention_day JOIN article ON id = article_id ORDER BY 1
                """);
    }
}
