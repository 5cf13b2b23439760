package blogfeed.ingest;

import static blogfeed.ingest.Happenings.DEACTIVATED;
import static blogfeed.ingest.Happenings.DELETED;
import static blogfeed.ingest.Happenings.account;
import static blogfeed.ingest.Happenings.closed;
import static blogfeed.ingest.Happenings.deleted;
import static blogfeed.ingest.Happenings.document;
import static blogfeed.ingest.Happenings.draft;
import static blogfeed.ingest.Happenings.idle;
import static blogfeed.ingest.Happenings.minute;
import static blogfeed.ingest.Happenings.published;
import static blogfeed.ingest.Happenings.saved;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.AccountStatus;
import blogfeed.model.Candidate;
import blogfeed.model.DocumentDraft;
import blogfeed.model.Kind;
import blogfeed.model.Page;
import blogfeed.model.PostDraft;
import blogfeed.model.StreamCursor;
import blogfeed.model.Tid;
import blogfeed.store.Articles;
import blogfeed.store.Retention;
import blogfeed.wire.StreamEvent;
import blogfeed.wire.StreamEvent.HandleChanged;
import blogfeed.wire.StreamEvent.RepoSynced;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long-form records become articles, and nobody sees them before somebody mentions them. */
class DocumentTest {
    private static final String HOUSE = "https://anna.example.com";
    private static final String URL = HOUSE + "/posts/one";
    private static final String TITLE = "How large language models learn";

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

    private static DocumentDraft one(int minute) {
        return document("anna", "one", minute).in(DocumentDraft.publication("anna"));
    }

    private static StreamEvent synced(int minute) {
        return new RepoSynced(PostDraft.did("anna"), Tid.of(minute(minute), 0), minute(minute));
    }

    private List<String> candidates() {
        return intake.database.read(facts -> facts.candidates().since(minute(-999), article -> true)).stream()
                .map(Candidate::article)
                .map(article -> article.url())
                .toList();
    }

    private void forget(Duration later) {
        var ages = new Retention.Ages(
                Duration.ofDays(30),
                Duration.ofDays(3),
                Duration.ofDays(3),
                Duration.ofDays(2),
                Duration.ofDays(400),
                Duration.ofDays(30));
        intake.database.change(facts -> {
            facts.retention().forgetSlice(ages, minute(0).plus(later));
            facts.retention().forgetRest(ages, minute(0).plus(later));
        });
    }

    @Test
    void aDocumentIsAnArticleWithAPageAndNoCandidateUntilSomebodyMentionsIt() {
        intake.ingest(published("anna", 0, HOUSE), saved(one(1)));
        var article = intake.article(URL).orElseThrow().article();
        assertThat(article.firstMentionAt()).isEqualTo(Articles.UNMENTIONED);
        assertThat(article.target().kind()).isEqualTo(Kind.BLOG);
        var page = intake.page(URL).orElseThrow();
        assertThat(page.page()).extracting(Page::title, Page::siteName).containsExactly(TITLE, "anna's notes");
        assertThat(page.url()).isEqualTo("at://did:plc:anna/site.standard.document/one");
        assertThat(page.kindSignals())
                .singleElement()
                .hasToString("Signal[kind=blog, text=a record of site.standard.document, weight=1.0]");
        assertThat(candidates()).isEmpty();

        intake.ingest(saved(idle("ben", "1", 90, URL)));
        assertThat(intake.mentioners(URL)).containsExactly("ben");
        assertThat(candidates()).containsExactly(URL);
        assertThat(intake.article(URL).orElseThrow().article().firstMentionAt()).isEqualTo(minute(90));
    }

    @Test
    void whatItsAuthorFilesItUnderIsKept() {
        intake.ingest(published("anna", 0, HOUSE), saved(one(1).tags("Notes", "C++")));
        assertThat(intake.page(URL).orElseThrow().page().tags()).containsExactly("Notes", "C++");
        intake.ingest(saved(one(2).tags("Models")));
        assertThat(intake.page(URL).orElseThrow().page().tags()).containsExactly("Models");
    }

    @Test
    void whoLinkedThereBeforeIsKeptAfterAll() {
        intake.ingest(saved(idle("ben", "1", 0, URL)));
        assertThat(intake.mentioners(URL)).isEmpty();
        intake.ingest(published("anna", 1, HOUSE), saved(one(2)));
        assertThat(intake.mentioners(URL)).containsExactly("ben");
        assertThat(intake.article(URL).orElseThrow().article().firstMentionAt()).isEqualTo(minute(0));
    }

    @Test
    void aPublicationMayComeLateMoveAndClose() {
        intake.ingest(saved(one(1)));
        assertThat(intake.look("SELECT url FROM article")).isEmpty();
        intake.ingest(published("anna", 2, HOUSE));
        assertThat(intake.title(URL)).isEqualTo(TITLE);
        intake.ingest(published("anna", 3, "https://moved.example.com"));
        assertThat(intake.look("SELECT url FROM article")).containsExactly("https://moved.example.com/posts/one");
        intake.ingest(published("anna", 2, HOUSE));
        assertThat(intake.look("SELECT url FROM article")).containsExactly("https://moved.example.com/posts/one");
        intake.ingest(closed("anna", 4), published("anna", 3, HOUSE));
        assertThat(intake.look("SELECT url FROM article")).isEmpty();
    }

    @Test
    void anUpdateReplacesWhatWasReadAndAnOlderRevisionDoesNot() {
        var update = saved(one(5).title("Second thoughts"));
        intake.ingest(published("anna", 0, HOUSE), saved(one(1)), saved(idle("ben", "1", 2, URL)), update);
        intake.ingest(saved(one(1)));
        assertThat(intake.title(URL)).isEqualTo("Second thoughts");
        assertThat(intake.article(URL).orElseThrow().article().title()).isEqualTo("Second thoughts");
    }

    @Test
    void aDeletedDocumentStaysDeadAndItsArticleStandsOnItsMentions() {
        var delete = deleted(DocumentDraft.uri("anna", "one"), 5);
        intake.ingest(
                published("anna", 0, HOUSE), saved(one(1)), saved(idle("ben", "1", 2, URL)), delete, saved(one(1)));
        assertThat(intake.page(URL)).isEmpty();
        assertThat(intake.mentioners(URL)).containsExactly("ben");
        intake.ingest(saved(one(9).title("Again")));
        assertThat(intake.title(URL)).isEqualTo("Again");
    }

    @Test
    void nothingIsLeftOfADeletedDocumentThatNobodyMentioned() {
        intake.ingest(published("anna", 0, HOUSE), saved(one(1)), deleted(DocumentDraft.uri("anna", "one"), 5));
        assertThat(intake.look("SELECT url FROM article UNION ALL SELECT title FROM page"))
                .isEmpty();
    }

    @Test
    void aPostThatQuotesTheRecordMentionsTheArticleWhicheverComesFirst() {
        var quote = draft("ben", "1", 2).text("worth it").quoting(DocumentDraft.uri("anna", "one"));
        intake.ingest(published("anna", 0, HOUSE), saved(one(1)), saved(quote));
        assertThat(intake.mentioners(URL)).containsExactly("ben");

        var two = DocumentDraft.uri("anna", "two");
        intake.ingest(saved(draft("cam", "1", 3).quoting(two)));
        assertThat(intake.nearMisses(PostDraft.uri("cam", "1"))).hasSize(1);
        intake.ingest(saved(document("anna", "two", 4).in(DocumentDraft.publication("anna"))));
        assertThat(intake.mentioners(HOUSE + "/posts/two")).containsExactly("cam");
        assertThat(intake.nearMisses(PostDraft.uri("cam", "1"))).isEmpty();
    }

    @Test
    void aQuoteFollowsTheRecordWhenItMovesAndGoesWithIt() {
        var quote = draft("ben", "1", 2).quoting(DocumentDraft.uri("anna", "one"));
        intake.ingest(published("anna", 0, HOUSE), saved(one(1)), saved(quote));
        intake.ingest(published("anna", 3, "https://moved.example.com"));
        assertThat(intake.mentioners(URL)).isEmpty();
        assertThat(intake.mentioners("https://moved.example.com/posts/one")).containsExactly("ben");
        intake.ingest(deleted(DocumentDraft.uri("anna", "one"), 4), saved(quote));
        assertThat(intake.keeps(PostDraft.uri("ben", "1"))).isFalse();
        assertThat(intake.look("SELECT sum(mentions) FROM mention_day")).containsExactly("0");
    }

    @Test
    void aPostThatQuotesAndLinksMentionsTheArticleOnce() {
        var both = idle("ben", "1", 2, URL).quoting(DocumentDraft.uri("anna", "one"));
        intake.ingest(published("anna", 0, HOUSE), saved(one(1)), saved(both));
        assertThat(intake.look("SELECT carrier FROM link")).containsExactly("facet");
    }

    @Test
    void theAnnouncementIsAMentionWhateverWasKeptOfItBefore() {
        var kept = Happenings.topical("anna", "kept", 0, "https://other.example.com/about-llms");
        var turnedAway = idle("anna", "near", 0, "https://other.example.com/else");
        var house = DocumentDraft.publication("anna");
        intake.ingest(published("anna", 0, HOUSE), saved(kept), saved(turnedAway));
        intake.ingest(
                saved(document("anna", "one", 1).in(house).announcedBy(PostDraft.uri("anna", "kept"))),
                saved(document("anna", "two", 1).in(house).announcedBy(PostDraft.uri("anna", "near"))),
                saved(document("anna", "three", 1).in(house).announcedBy(PostDraft.uri("anna", "late"))));
        assertThat(intake.mentioners(URL)).containsExactly("anna");
        assertThat(intake.mentioners(HOUSE + "/posts/two")).containsExactly("anna");
        assertThat(intake.mentioners(HOUSE + "/posts/three")).isEmpty();
        intake.ingest(saved(draft("anna", "late", 0).text("new on my blog, link in bio")));
        assertThat(intake.mentioners(HOUSE + "/posts/three")).containsExactly("anna");
    }

    @Test
    void theLinksOfItsAuthorTellWhereAPublicationIsThatNobodyToldOf() {
        intake.ingest(saved(one(1)), saved(document("anna", "two", 1).in(DocumentDraft.publication("anna"))));
        intake.ingest(saved(idle("ben", "1", 2, URL)));
        assertThat(intake.page(URL)).as("a stranger's link tells nothing").isEmpty();
        intake.ingest(saved(idle("anna", "1", 3, URL)));
        assertThat(intake.mentioners(URL)).containsExactly("ben", "anna");
        assertThat(intake.title(HOUSE + "/posts/two")).isEqualTo(TITLE);
        intake.ingest(published("anna", 4, "https://told.example.com"));
        assertThat(intake.title("https://told.example.com/posts/one")).isEqualTo(TITLE);
    }

    @Test
    void theLinksOfItsAuthorMayHaveComeBefore() {
        var announcement = idle("anna", "1", 0, URL);
        intake.ingest(saved(announcement), saved(one(1).announcedBy(PostDraft.uri("anna", "1"))));
        assertThat(intake.title(URL)).isEqualTo(TITLE);
        assertThat(intake.mentioners(URL)).containsExactly("anna");
    }

    @Test
    void aPlatformsAddressCountsWithTheHandleAsWithTheDid() {
        var entry = document("anna", "3kaaaaaaaaa22", 1).onWhiteWind();
        var byDid = "https://whtwnd.com/did:plc:anna/3kaaaaaaaaa22";
        var byHandle = "https://whtwnd.com/anna.example.com/3kaaaaaaaaa22";
        intake.ingest(saved(entry), new HandleChanged(PostDraft.did("anna"), "anna.example.com", minute(2)));
        intake.ingest(saved(idle("ben", "1", 3, byHandle)), saved(idle("cam", "1", 4, byDid)));
        assertThat(intake.mentioners(byDid)).containsExactly("ben", "cam");
        assertThat(intake.mentioners(byHandle)).containsExactly("ben", "cam");
    }

    @Test
    void theAuthorsOwnLinkTellsTheHandleToo() {
        var byHandle = "https://whtwnd.com/anna.example.com/3kaaaaaaaaa22";
        intake.ingest(saved(document("anna", "3kaaaaaaaaa22", 1).onWhiteWind()), saved(idle("anna", "1", 2, byHandle)));
        assertThat(intake.mentioners("https://whtwnd.com/did:plc:anna/3kaaaaaaaaa22"))
                .containsExactly("anna");
    }

    @Test
    void theAuthorsLinkByHandleMayHaveComeBefore() {
        var byHandle = "https://whtwnd.com/anna.example.com/3kaaaaaaaaa22";
        intake.ingest(saved(Happenings.topical("anna", "1", 0, byHandle)));
        intake.ingest(saved(document("anna", "3kaaaaaaaaa22", 1).onWhiteWind()));
        assertThat(intake.mentioners("https://whtwnd.com/did:plc:anna/3kaaaaaaaaa22"))
                .containsExactly("anna");
        assertThat(intake.title(byHandle)).isEqualTo(TITLE);
        assertThat(intake.look("SELECT url FROM article")).containsExactly(byHandle);
    }

    @Test
    void onlyAnAddressThatHoldsTheAuthorsDidIsNotLookedAt() {
        var proven = "https://whtwnd.com/did:plc:anna/3kaaaaaaaaa22";
        var queue = "SELECT url FROM fetch JOIN article ON id = article_id WHERE due_at IS NOT NULL";
        intake.ingest(published("anna", 0, HOUSE), saved(one(1)));
        intake.ingest(saved(document("anna", "3kaaaaaaaaa22", 1).onWhiteWind()));
        assertThat(intake.look(queue)).isEmpty();
        intake.ingest(saved(idle("ben", "1", 2, URL)), saved(idle("ben", "2", 2, proven)));
        assertThat(intake.look(queue)).containsExactly(URL);
        intake.ingest(account("anna", DEACTIVATED, 3));
        assertThat(intake.look(queue)).containsExactlyInAnyOrder(URL, proven);
        intake.ingest(account("anna", AccountStatus.ACTIVE, 4));
        assertThat(intake.look(queue)).containsExactly(URL);
    }

    @Test
    void aHiddenAccountsDocumentTellsNothingUntilItIsBack() {
        intake.ingest(published("anna", 0, HOUSE), saved(one(1)), saved(idle("ben", "1", 2, URL)));
        intake.ingest(account("anna", DEACTIVATED, 3));
        assertThat(intake.page(URL)).isEmpty();
        assertThat(intake.mentioners(URL)).containsExactly("ben");
        intake.ingest(account("anna", AccountStatus.ACTIVE, 4));
        assertThat(intake.title(URL)).isEqualTo(TITLE);
    }

    @Test
    void aDeletedAccountsDocumentsAndPublicationsAreGoneForGood() {
        var quote = draft("ben", "1", 2).quoting(DocumentDraft.uri("anna", "one"));
        intake.ingest(published("anna", 0, HOUSE), saved(one(1)), saved(quote), account("anna", DELETED, 3));
        intake.ingest(account("anna", AccountStatus.ACTIVE, 4), published("anna", 0, HOUSE), saved(one(1)));
        assertThat(intake.look("SELECT uri FROM document UNION ALL SELECT uri FROM publication"))
                .isEmpty();
        assertThat(intake.keeps(PostDraft.uri("ben", "1"))).isFalse();
    }

    @Test
    void whatABrokenRepositoryDoesNotTellAgainIsGone() {
        intake.ingest(published("anna", 0, HOUSE), saved(one(1)), synced(5));
        assertThat(intake.page(URL)).isEmpty();
        intake.ingest(saved(one(5)));
        assertThat(intake.title(URL)).isEqualTo(TITLE);
        intake.ingest(synced(6));
        intake.database.change(facts ->
                facts.cursors().save(StreamCursor.of("listed", 99, minute(6).plus(Duration.ofMinutes(61))), true));
        forget(Duration.ofHours(2));
        assertThat(intake.look("SELECT uri FROM document")).isEmpty();
    }

    @Test
    void twoRecordsOfOneArticleAreOneAndTheSecondOutlivesTheFirst() {
        intake.ingest(
                saved(one(1)),
                saved(document("anna", "uno", 2).below(HOUSE).path("/posts/one").title("The same")),
                published("anna", 3, HOUSE));
        assertThat(intake.title(URL)).isEqualTo(TITLE);
        intake.ingest(deleted(DocumentDraft.uri("anna", "one"), 4));
        assertThat(intake.title(URL)).isEqualTo("The same");
    }

    @Test
    void aQuoteOfAHiddenRecordWaitsThoughAnotherRecordStandsForItsArticle() {
        intake.ingest(saved(document("anna", "one", 1).below(HOUSE)), account("anna", DEACTIVATED, 2));
        intake.ingest(saved(document("ben", "one", 3).below(HOUSE)));
        intake.ingest(saved(draft("cam", "1", 4).quoting(DocumentDraft.uri("anna", "one"))));
        assertThat(intake.mentioners(URL)).isEmpty();
        intake.ingest(account("anna", AccountStatus.ACTIVE, 5));
        assertThat(intake.mentioners(URL)).containsExactly("cam");
    }

    @Test
    void aPageThatWasReadIsNotOutdoneByWhoeverClaimsToHavePublishedThere() {
        intake.ingest(published("anna", 0, HOUSE), saved(one(1)), saved(idle("ben", "1", 2, URL)));
        intake.database.change(facts -> {
            var id = facts.articles().find(URL).orElseThrow();
            var read = facts.pages().find(id).orElseThrow();
            facts.pages().save(id, new blogfeed.store.Pages.Stored(read.page(), URL, minute(3), List.of(), null, null));
        });
        intake.ingest(saved(document("eve", "one", 4).below(HOUSE).title("Buy this")));
        assertThat(intake.title(URL)).isEqualTo(TITLE);
        intake.ingest(deleted(DocumentDraft.uri("anna", "one"), 5), deleted(DocumentDraft.uri("eve", "one"), 5));
        assertThat(intake.title(URL)).isEqualTo(TITLE);
    }

    @Test
    void frontPagesAndHostsWithoutArticlesAreNone() {
        intake.ingest(
                saved(document("anna", "one", 1).below(HOUSE).path("")),
                saved(document("anna", "two", 1)
                        .below("https://bsky.app/profile")
                        .path("/anna")),
                saved(document("anna", "three", 1).below("").path("/three")));
        assertThat(intake.look("SELECT url FROM article")).isEmpty();
    }

    @Test
    void unmentionedDocumentsAreForgottenWithTheirArticlesWhenTheyAreOld() {
        intake.ingest(published("anna", 0, HOUSE), saved(one(1)));
        intake.ingest(saved(document("anna", "two", 1).in(DocumentDraft.publication("anna"))));
        intake.ingest(saved(idle("ben", "1", 60 * 24 * 20, HOUSE + "/posts/two")));
        forget(Duration.ofDays(30));
        assertThat(intake.look("SELECT url FROM article ORDER BY url")).hasSize(2);
        forget(Duration.ofDays(31));
        assertThat(intake.look("SELECT url FROM article")).containsExactly(HOUSE + "/posts/two");
        assertThat(intake.look("SELECT url FROM document")).containsExactly(HOUSE + "/posts/two");
        assertThat(intake.look("SELECT url FROM publication")).containsExactly(HOUSE);
    }

    @Test
    void whatIsKnownOfDocumentsOutlivesARestart() {
        intake.ingest(published("anna", 0, HOUSE), saved(one(1).announcedBy(PostDraft.uri("anna", "late"))));
        intake.restart();
        intake.ingest(saved(draft("anna", "late", 0).text("see my blog")), saved(idle("ben", "1", 2, URL)));
        assertThat(intake.mentioners(URL)).containsExactlyInAnyOrder("anna", "ben");
    }
}
