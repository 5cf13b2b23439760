package blogfeed.store;

import static blogfeed.store.SmallStore.NOON;
import static blogfeed.store.SmallStore.draft;
import static blogfeed.store.SmallStore.tamper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import blogfeed.model.PostDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
    private static final String URL = "https://ada.example.com/one";

    @TempDir
    Path folder;

    @Test
    void aFolderThatIsNotThereYetIsMade() {
        var inside = folder.resolve("var/blogfeed");
        try (var store = new SmallStore(inside)) {
            assertThat(store.look("SELECT count(*) FROM post")).containsExactly("0");
            assertThat(store.look("PRAGMA journal_mode")).containsExactly("wal");
        }
    }

    @Test
    void whatWasStoredIsThereWhenOpenedAgain() {
        try (var store = new SmallStore(folder)) {
            store.mention(draft("ada", "1", 0).post(), URL);
        }
        try (var store = new SmallStore(folder)) {
            assertThat(store.kept(PostDraft.uri("ada", "1")).articles()).containsExactly(URL);
        }
    }

    @Test
    void aSecondBlogfeedOnTheSameFolderIsRefusedUntilTheFirstHasEnded() {
        try (var first = Database.open(folder)) {
            assertThat(first.changes()).isZero();
            assertRefused(
                    () -> Database.open(folder),
                    "Another Blogfeed is using the data folder " + folder.toAbsolutePath() + ". Stop it first");
        }
        Database.open(folder).close();
    }

    @Test
    void aDatabaseOfANewerBlogfeedIsRefusedAndNotHeld() {
        Database.open(folder).close();
        tamper(folder, """
                INSERT INTO schema_history (installed_rank, version, description, type, script, checksum,
                                            installed_by, installed_on, execution_time, success)
                VALUES (99, '999', 'later', 'SQL', 'V999__later.sql', 1, '', '2030-01-01 00:00:00.000', 1, 1)
                """);
        var message = "was written by a newer Blogfeed (schema 999). Use that version";
        assertRefused(() -> Database.open(folder), message);
        assertRefused(() -> Database.openToRead(folder), message);
        tamper(folder, "DELETE FROM schema_history WHERE version = '999'");
        Database.open(folder).close();
    }

    @Test
    void aPathThatIsAFileIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("data"), "mine");
        assertRefused(() -> Database.open(file), "can't be written to");
        assertRefused(() -> Database.open(file.resolve("below")), "name another one with --data");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aFolderThatCannotBeWrittenToIsRefused() {
        assumeFalse(!folder.toFile().setReadOnly() || Files.isWritable(folder), "root may write everywhere");
        assertRefused(() -> Database.open(folder), "can't be written to");
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs() throws IOException {
        var file = folder.resolve("blogfeed.db");
        var letter = "Dear diary, ".repeat(1000);
        Files.writeString(file, letter);
        assertRefused(() -> Database.open(folder), "can't be opened or migrated");
        assertRefused(() -> Database.openToRead(folder), "can't be opened");
        assertThat(file).hasContent(letter);
    }

    @Test
    void lookingWhereNothingIsSaysWhatToDo() {
        assertRefused(() -> Database.openToRead(folder.resolve("nowhere")), "There is no data in " + folder);
        assertRefused(() -> Database.openToRead(folder), "Start './blogfeed run' first");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDatabaseOfAnOlderBlogfeedIsNotLookedAt() {
        Database.open(folder).close();
        tamper(folder, "DELETE FROM schema_history");
        assertRefused(() -> Database.openToRead(folder), "is of an older Blogfeed. './blogfeed run' migrates it.");
    }

    @Test
    void whoeverLooksBesideARunningBlogfeedSeesItsCommitsAndChangesNothing() {
        try (var store = new SmallStore(folder);
                var beside = Database.openToRead(folder)) {
            store.mention(draft("ada", "1", 0).post(), URL);
            var found = beside.read(facts -> facts.articles().find(URL));
            assertThat(found).isPresent();
            assertThatThrownBy(
                            () -> beside.change(facts -> facts.articles().knowSites(Set.of("ada.example.com"), NOON)))
                    .isInstanceOf(StoreException.class);
        }
    }

    private static void assertRefused(ThrowingCallable opening, String message) {
        assertThatThrownBy(opening).isInstanceOf(UnusableStoreException.class).hasMessageContaining(message);
    }
}
