package blogfeed.store;

import static blogfeed.store.SmallStore.draft;
import static blogfeed.store.SmallStore.minute;
import static blogfeed.store.SmallStore.rev;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.AccountStatus;
import blogfeed.model.Article;
import blogfeed.model.Candidate;
import blogfeed.model.Engagement;
import blogfeed.model.Evidence;
import blogfeed.model.Kind;
import blogfeed.model.Mention;
import blogfeed.model.Need;
import blogfeed.model.PostDraft;
import blogfeed.model.Target;
import blogfeed.model.TopicScore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidatesTest {
    private static final String ONE = "https://ada.example.com/one";
    private static final String TWO = "https://ben.example.com/two";

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
    void theNewestComeFirstOfTheWantedKindsWithoutWhatIsGoneOrNeverMentioned() {
        for (int i = 0; i < 5; i++) {
            store.mention(draft("ada", "new" + i, i).post(), "https://ada.example.com/" + i);
        }
        store.database.change(facts -> {
            facts.articles().setState(store.article("https://ada.example.com/4"), Articles.State.GONE);
            facts.articles().setKind(store.article("https://ada.example.com/3"), Kind.NEWS);
            facts.articles().findOrAdd(SmallStore.target(TWO), Articles.UNMENTIONED);
        });
        assertThat(newest(Set.of(Kind.BLOG, Kind.NEWSLETTER), 2))
                .containsExactly("https://ada.example.com/2", "https://ada.example.com/1");
        assertThat(newest(Set.of(), 2)).containsExactly("https://ada.example.com/3", "https://ada.example.com/2");
    }

    private List<String> newest(Set<Kind> kinds, int limit) {
        return store.ask(facts -> facts.candidates().newest(kinds, limit).stream()
                .map(Article::url)
                .toList());
    }

    @Test
    void aMentionSaysAllThatIsKnownOfIt() {
        var post = draft("ada", "1", 0)
                .languages("en", "de-AT")
                .labels("spoiler")
                .replyTo(PostDraft.uri("ben", "9"))
                .post();
        var id = store.mention(post, ONE);
        store.database.change(facts -> {
            facts.accounts().setHandle(PostDraft.did("ada"), "ada.example", minute(1));
            var fan = facts.accounts().findOrAdd(PostDraft.did("fan")).id();
            facts.engagements().add(Engagements.Kind.LIKE, fan, "a", rev(2), id, minute(2));
            facts.engagements().add(Engagements.Kind.QUOTE, fan, "b", rev(2), id, minute(2));
        });
        assertThat(candidate(ONE).mentions())
                .containsExactly(new Mention(
                        id,
                        PostDraft.uri("ada", "1"),
                        "ada.example",
                        minute(0),
                        false,
                        true,
                        List.of("en", "de-AT"),
                        List.of("spoiler"),
                        "read this",
                        new Engagement(1, 0, 1, 0)));
    }

    @Test
    void anArticleComesWithItsScoresByTopic() {
        store.mention(draft("ada", "1", 0).post(), ONE);
        score("llm", 0.8);
        score("go", 0.1);
        var article = candidate(ONE).article();
        assertThat(article.target()).isEqualTo(new Target(ONE, "ada.example.com", "ada.example.com", Kind.BLOG));
        assertThat(article.topics()).isEqualTo(Map.of("llm", 0.8, "go", 0.1));
        assertThat(article.firstMentionAt()).isEqualTo(minute(0));
    }

    @Test
    void mentionsComeOldestFirstAndOncePerPostWhateverCarriesTheLink() {
        store.mention(draft("cam", "1", 9).post(), ONE, ONE);
        store.mention(draft("ada", "1", 3).post(), ONE, TWO, ONE);
        store.mention(draft("ben", "1", 6).post(), ONE);
        assertThat(authors(ONE)).containsExactly("did:plc:ada", "did:plc:ben", "did:plc:cam");
        assertThat(authors(TWO)).containsExactly("did:plc:ada");
    }

    @Test
    void theMentionsOfInactiveAccountsAreNotSeen() {
        store.mention(draft("ada", "1", 0).post(), ONE);
        store.mention(draft("ben", "1", 1).post(), ONE);
        var ada = store.account("ada");
        status(ada, new AccountStatus(false, "deactivated"), 2);
        assertThat(authors(ONE)).containsExactly("did:plc:ben");
        var found = store.ask(
                facts -> facts.lives().hiddenMentions(facts.articles().find(ONE).orElseThrow()));
        assertThat(found).containsExactly(new Lives.Hidden(PostDraft.uri("ada", "1"), "deactivated"));
        status(ada, AccountStatus.ACTIVE, 3);
        assertThat(authors(ONE)).containsExactly("did:plc:ada", "did:plc:ben");
    }

    @Test
    void anArticleNobodyMentionsAnyMoreIsStillOne() {
        var id = store.mention(draft("ada", "1", 0).post(), ONE);
        store.database.change(facts -> facts.posts().delete(id));
        assertThat(candidate(ONE).mentions()).isEmpty();
    }

    @Test
    void noArticleFirstMentionedBeforeAMomentIsListed() {
        store.mention(draft("ada", "1", 0).post(), ONE);
        store.mention(draft("ada", "2", 5).post(), TWO);
        store.mention(draft("ben", "1", 9).post(), ONE);
        score("llm", 0.8);
        assertThat(since(0)).containsExactly(ONE, TWO);
        assertThat(since(1)).containsExactly(TWO);
        assertThat(since(6)).isEmpty();
        assertThat(store.ask(facts -> facts.candidates().since(minute(1), article -> true))
                        .get(0))
                .isEqualTo(candidate(TWO));
    }

    @Test
    void unwantedArticlesAreNotListed() {
        store.mention(draft("ada", "1", 0).post(), ONE);
        store.mention(draft("ada", "2", 5).post(), TWO);
        var wanted = store.ask(facts ->
                facts.candidates().since(minute(-1), article -> article.url().equals(TWO)));
        assertThat(wanted).containsExactly(candidate(TWO));
    }

    @Test
    void ofThoseThatMeetNoNeedNobodyIsAsked() {
        store.mention(draft("ada", "1", 0).post(), ONE);
        store.mention(draft("ada", "2", 5).post(), TWO);
        score("llm", 0.8);
        var blogs = Set.of(Kind.BLOG, Kind.NEWSLETTER);
        assertThat(meeting(new Need("llm", 0.8, blogs))).containsExactly(ONE);
        assertThat(meeting(new Need("llm", 0.81, blogs))).isEmpty();
        assertThat(meeting(new Need("llm", 0, blogs))).containsExactly(ONE, TWO);
        assertThat(meeting(new Need("", 0, blogs))).containsExactly(ONE, TWO);
        assertThat(meeting(new Need("", 0, Set.of(Kind.NEWS)))).isEmpty();
        assertThat(meeting(new Need("go", 0.1, blogs), new Need("llm", 0.5, blogs)))
                .containsExactly(ONE);
        assertThat(meeting()).isEmpty();
    }

    private List<String> meeting(Need... needs) {
        return store.ask(facts -> facts.candidates().since(minute(-1), List.of(needs), article -> true)).stream()
                .map(candidate -> candidate.article().url())
                .toList();
    }

    private List<String> since(int minute) {
        return store.ask(facts -> facts.candidates().since(minute(minute), article -> true)).stream()
                .map(candidate -> candidate.article().url())
                .toList();
    }

    private Candidate candidate(String url) {
        return store.ask(facts ->
                        facts.candidates().find(facts.articles().find(url).orElseThrow()))
                .orElseThrow();
    }

    private List<String> authors(String url) {
        return candidate(url).mentions().stream()
                .map(mention -> mention.uri().did().value())
                .toList();
    }

    private void score(String topic, double value) {
        store.database.change(facts -> facts.articles()
                .score(
                        facts.articles().find(ONE).orElseThrow(),
                        new TopicScore(topic, value, Evidence.CARD, List.of()),
                        "v1"));
    }

    private void status(Accounts.Account account, AccountStatus status, int minute) {
        store.database.change(facts -> facts.accounts().setStatus(account, status, minute(minute)));
    }
}
