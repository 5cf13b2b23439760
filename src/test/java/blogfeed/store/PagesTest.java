package blogfeed.store;

import static blogfeed.store.SmallStore.draft;
import static blogfeed.store.SmallStore.minute;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Kind;
import blogfeed.model.KindVerdict.Signal;
import blogfeed.model.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {
    private static final String ONE = "https://ada.example.com/one";
    private static final Page EVERYTHING = new Page(
            "Title",
            "Description",
            "Ada, Ben",
            "Notes",
            "en",
            LocalDate.of(2026, 3, 9),
            LocalDate.of(2026, 3, 10),
            "https://ada.example.com/feed.xml",
            "https://ada.example.com/one.png",
            List.of("Small models", "C++"),
            "Text\nof two paragraphs",
            4,
            1,
            2,
            true);
    private static final Page NOTHING =
            new Page("", "", "", "", null, null, null, null, null, List.of(), "", 0, 0, 0, false);

    @TempDir
    Path folder;

    private SmallStore store;
    private long id;

    @BeforeEach
    void open() {
        store = new SmallStore(folder);
        store.mention(draft("ada", "1", 0).post(), ONE);
        id = store.article(ONE);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aPageIsKeptAsItWasRead() {
        var signals = List.of(new Signal(Kind.BLOG, "path begins with /posts/", 1.5), new Signal(Kind.NEWS, "no", -1));
        var full = new Pages.Stored(EVERYTHING, ONE + "?x", minute(3), signals, "\"v1\"", "yesterday");
        save(full);
        assertThat(read()).isEqualTo(full);
        var bare = stored(NOTHING, null);
        save(bare);
        assertThat(read()).isEqualTo(bare);
    }

    @Test
    void aForgottenVersionIsAskedForInFull() {
        save(stored(EVERYTHING, "\"v1\""));
        store.database.change(facts -> facts.pages().forgetVersion(id));
        assertThat(read().etag()).isNull();
    }

    @Test
    void theTextGoesWithTheLastMentionAfterAWhile() {
        save(stored(EVERYTHING, null));
        var ages = new Retention.Ages(
                Duration.ofDays(30),
                Duration.ofDays(3),
                Duration.ofDays(3),
                Duration.ofDays(3),
                Duration.ofDays(400),
                Duration.ofDays(30));
        var later = minute(0).plus(Duration.ofDays(31));
        store.database.change(facts -> facts.retention().forgetRest(ages, later));
        assertThat(store.look("SELECT count(*) FROM page")).containsExactly("1");
        store.database.change(facts -> {
            facts.retention().forgetSlice(ages, later);
            facts.retention().forgetRest(ages, later);
        });
        assertThat(store.look("SELECT count(*) FROM page")).containsExactly("0");
    }

    private static Pages.Stored stored(Page page, @Nullable String etag) {
        return new Pages.Stored(page, ONE, minute(4), List.of(), etag, null);
    }

    private void save(Pages.Stored stored) {
        store.database.change(facts -> facts.pages().save(id, stored));
    }

    private Pages.Stored read() {
        return store.database.read(facts -> facts.pages().find(id)).orElseThrow();
    }
}
