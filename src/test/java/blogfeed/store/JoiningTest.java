package blogfeed.store;

import static blogfeed.store.SmallStore.draft;
import static blogfeed.store.SmallStore.minute;
import static blogfeed.store.SmallStore.target;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.AtUri;
import blogfeed.model.Candidate;
import blogfeed.model.Mention;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoiningTest {
    private static final String SHORT = "https://sho.example.com/x1";
    private static final String LONG = "https://ada.example.com/2026/one";

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
    void anArticleIsFoundByEveryNameItEverHad() {
        store.mention(draft("ada", "1", 0).post(), SHORT);
        var id = rename(SHORT, LONG);
        assertThat(find(SHORT)).isEqualTo(id).isEqualTo(find(LONG));
        var target = store.database.read(facts -> facts.articles().target(id));
        assertThat(target.url()).isEqualTo(LONG);
        assertThat(target.host()).isEqualTo("ada.example.com");
    }

    @Test
    void aLaterMentionByTheOldNameIsOneOfTheSameArticle() {
        store.mention(draft("ada", "1", 0).post(), SHORT);
        var id = rename(SHORT, LONG);
        store.mention(draft("ben", "1", 1).post(), SHORT);
        store.mention(draft("cam", "1", 2).post(), LONG);
        assertThat(mentioners(id)).containsExactly("ada", "ben", "cam");
    }

    @Test
    void twoThatTurnOutToBeOneHaveAllMentionsTogether() {
        store.mention(draft("ben", "1", 3).post(), SHORT);
        store.mention(draft("ada", "1", 5).post(), LONG);
        var id = rename(SHORT, LONG);
        assertThat(id).isEqualTo(find(LONG)).isEqualTo(find(SHORT));
        assertThat(mentioners(id)).containsExactly("ben", "ada");
        assertThat(article(id).article().firstMentionAt()).isEqualTo(minute(3));
        assertThat(mentionsCounted(id)).isEqualTo(2);
    }

    @Test
    void aPostThatLinkedToBothHasMentionedOne() {
        store.mention(draft("ada", "1", 0).post(), SHORT, LONG);
        store.mention(draft("ben", "1", 1).post(), LONG);
        var id = rename(SHORT, LONG);
        assertThat(mentionsCounted(id)).isEqualTo(2);
        var ada = store.account("ada").id();
        store.database.change(facts ->
                facts.posts().delete(facts.posts().find(ada, "1").orElseThrow().id()));
        assertThat(mentionsCounted(id)).isEqualTo(1);
    }

    @Test
    void theNamesOfTheJoinedOneLeadOn() {
        store.mention(draft("ada", "1", 0).post(), SHORT);
        rename(SHORT, LONG + "/draft");
        store.mention(draft("ben", "1", 1).post(), LONG);
        var id = rename(LONG + "/draft", LONG);
        assertThat(List.of(find(SHORT), find(LONG + "/draft"), find(LONG))).containsOnly(id);
    }

    @Test
    void anArticleMayGoBackToANameItHad() {
        store.mention(draft("ada", "1", 0).post(), SHORT);
        rename(SHORT, LONG);
        var id = rename(LONG, SHORT);
        assertThat(find(LONG)).isEqualTo(id).isEqualTo(find(SHORT));
        var target = store.database.read(facts -> facts.articles().target(id));
        assertThat(target.url()).isEqualTo(SHORT);
    }

    @Test
    void aNameIsKnownAlsoAfterARestart() {
        store.mention(draft("ada", "1", 0).post(), SHORT);
        var id = rename(SHORT, LONG);
        store.close();
        store = new SmallStore(folder);
        var found = store.database.write(facts -> facts.articles().find(SHORT));
        assertThat(found).hasValue(id);
    }

    private long rename(String from, String to) {
        return store.database.write(
                facts -> facts.articles().rename(facts.articles().find(from).orElseThrow(), target(to)));
    }

    private long find(String url) {
        return store.database.write(facts -> facts.articles().find(url)).orElseThrow();
    }

    private Candidate article(long id) {
        return store.database.read(facts -> facts.candidates().find(id)).orElseThrow();
    }

    private List<String> mentioners(long id) {
        return article(id).mentions().stream()
                .map(Mention::uri)
                .map(AtUri::did)
                .map(did -> did.value().replace("did:plc:", ""))
                .toList();
    }

    private long mentionsCounted(long id) {
        return Long.parseLong(store.look("SELECT sum(mentions) FROM mention_day WHERE article_id = " + id)
                .get(0));
    }
}
