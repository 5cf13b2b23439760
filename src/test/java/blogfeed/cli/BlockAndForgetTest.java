package blogfeed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Did;
import blogfeed.model.Interaction;
import blogfeed.model.InteractionEvent;
import blogfeed.model.Kind;
import blogfeed.model.Target;
import blogfeed.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockAndForgetTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    Path folder;

    private Path feeds;

    @BeforeEach
    void makeAFolderOfFeeds() throws IOException {
        feeds = folder.resolve("feeds");
        Files.createDirectories(feeds.resolve("blogs"));
        Files.writeString(
                feeds.resolve("blogs").resolve("feed.yaml"),
                "displayName: A\ndescription: B\ninclude: {hosts: ['*.example']}\n");
    }

    private String done(String... arguments) {
        var words = new ArrayList<>(List.of(arguments));
        words.addAll(List.of("--feeds", feeds.toString()));
        var program = Program.run(words.toArray(String[]::new));
        assertThat(program.status()).as(program.err()).isZero();
        return program.out();
    }

    @Test
    void whatIsBlockedIsListedUntilItIsUnblocked() {
        assertThat(done("blocks")).isEmpty();
        assertThat(done("block", "did:plc:ewvi7nxzyoun6zhxrhs64oiz")).startsWith("Blocked: did:plc:ewvi");
        assertThat(done("block", "WWW.Spam.example")).startsWith("Blocked: spam.example, by ");
        assertThat(done("block", "http://www.blog.example/posts/x/?utm_source=y#z"))
                .startsWith("Blocked: blog.example/posts/x, by ");
        assertThat(done("block", "spam.example")).contains("is blocked already");
        assertThat(done("blocks").lines())
                .containsExactly("did:plc:ewvi7nxzyoun6zhxrhs64oiz", "spam.example", "blog.example/posts/x");
        assertThat(done("unblock", "spam.example")).contains("No longer blocked: spam.example");
        assertThat(done("unblock", "spam.example")).contains("is not blocked");
        assertThat(done("unblock", "https://blog.example/posts/x")).contains("No longer");
        assertThat(done("blocks").lines()).containsExactly("did:plc:ewvi7nxzyoun6zhxrhs64oiz");
        assertThat(Definitions.load(feeds).feeds()).hasSize(1);
    }

    @Test
    void whatAPersonWroteIntoTheFileStays() throws IOException {
        var file = feeds.resolve("blocked.txt");
        Files.writeString(file, "# mine\nspam.example # sells things\n");
        done("block", "other.example");
        done("unblock", "other.example");
        assertThat(Files.readAllLines(file)).containsExactly("# mine", "spam.example # sells things");
        done("unblock", "spam.example");
        assertThat(Files.readAllLines(file)).containsExactly("# mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"did:plc", "a b", "https://", "https://a.example/", "https://a.example/?p=12"})
    void whatCantBeBlockedIsToldInASentence(String what) {
        var program = Program.run("block", what, "--feeds", feeds.toString());
        assertThat(program.status()).isEqualTo(2);
        assertThat(program.err()).startsWith("blogfeed: '" + what + "'").doesNotContain("\tat ");
        assertThat(feeds.resolve("blocked.txt")).doesNotExist();
    }

    @Test
    void whatAViewerToldIsForgottenBesideARunningProgram() {
        var ada = new Did("did:plc:ada");
        var ben = new Did("did:plc:ben");
        try (var running = Database.open(folder)) {
            running.change(facts -> {
                var article = facts.articles()
                        .findOrAdd(new Target("https://a.example/x", "a.example", "a.example", Kind.BLOG), NOON);
                var seen = new Interaction(article, "", InteractionEvent.SEEN, "", "", NOON);
                facts.interactions().add(ada, List.of(seen));
                facts.interactions().add(ben, List.of(seen));
            });
            assertThat(forget("did:plc:ada").out()).isEqualTo("Deleted: 1 of did:plc:ada.\n");
            assertThat(forget("did:plc:ada").out()).isEqualTo("Nothing was stored of did:plc:ada.\n");
            List<Interaction> adas = running.read(facts -> facts.interactions().of(ada, Instant.EPOCH));
            List<Interaction> bens = running.read(facts -> facts.interactions().of(ben, Instant.EPOCH));
            assertThat(adas).isEmpty();
            assertThat(bens).hasSize(1);
        }
        assertThat(forget("ada.example").status()).isEqualTo(2);
    }

    private Program forget(String viewer) {
        return Program.run("forget", viewer, "--data", folder.toString());
    }
}
