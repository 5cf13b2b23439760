package blogfeed.store;

import static blogfeed.store.SmallStore.draft;
import static blogfeed.store.SmallStore.minute;
import static blogfeed.store.SmallStore.rev;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.AtUri;
import blogfeed.model.Post;
import blogfeed.model.PostDraft;
import blogfeed.model.Reason;
import blogfeed.store.NearMisses.NearMiss;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearMissesTest {
    private static final String ONE = "https://ada.example.com/one";
    private static final String TWO = "https://ben.example.com/two?q=\"ä\"&b=<c>";
    private static final AtUri ADAS = PostDraft.uri("ada", "1");
    private static final List<Reason> REASONS =
            List.of(new Reason("topic", "not enough about llm: 0.05"), new Reason("kind", "its kind is \"news\""));

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
    void everyFieldOfThePostIsReadBackAsItWas() {
        var full = PostDraft.of("ada", "1", minute(0))
                .claimed(minute(-3).plusNanos(1000))
                .witnessed(minute(2).plusMillis(7))
                .languages("en-GB", "ja")
                .labels("porn", "spoiler")
                .replyTo(PostDraft.uri("ben", "parent"), AtUri.post(new blogfeed.model.Did("did:web:cam.example"), "r"))
                .quoting(PostDraft.uri("dot", "quoted"))
                .text("読む \"this\"\n\u0007 🙂 & <that> ")
                .facet(ONE)
                .facet(TWO)
                .card(TWO, "A \\ title", "")
                .post();
        add(TWO, full);
        assertThat(of(TWO)).containsExactly(new NearMiss(TWO, full, REASONS));
    }

    @Test
    void aBarePostIsReadBackWithoutWhatItDoesNotHave() {
        var bare = PostDraft.of("ada", "1", minute(0)).languages().post();
        add(ONE, bare);
        assertThat(of(ONE)).containsExactly(new NearMiss(ONE, bare, REASONS));
    }

    @Test
    void aLinkOfAPostIsNotedOnceHoweverOftenItIsDelivered() {
        var post = draft("ada", "1", 0).post();
        add(ONE, post);
        add(ONE, post);
        add(TWO, post);
        assertThat(of(ONE)).hasSize(1);
        var found = store.ask(facts -> facts.nearMisses().of(ADAS));
        assertThat(found).extracting(NearMiss::url).containsExactly(ONE, TWO);
    }

    @Test
    void aNewerRevisionReplacesAnOlderOneAndNeverTheOtherWayRound() {
        var first = draft("ada", "1", 0).post();
        var second = draft("ada", "1", 5).text(" again").post();
        add(ONE, first);
        add(ONE, second);
        add(ONE, first);
        assertThat(of(ONE)).extracting(NearMiss::post).containsExactly(second);
    }

    @Test
    void theLinksToAUrlComeOldestFirst() {
        add(ONE, draft("ada", "1", 0).post());
        add(TWO, draft("cam", "1", 1).post());
        add(ONE, draft("ben", "1", 2).post());
        assertThat(of(ONE))
                .extracting(miss -> miss.post().uri().did().value())
                .containsExactly("did:plc:ada", "did:plc:ben");
    }

    @Test
    void onlySomebodyElseIsAnotherPerson() {
        add(ONE, draft("ada", "1", 0).post());
        add(ONE, draft("ada", "2", 1).post());
        assertThat(othersLinkTo(ONE, "ada")).isFalse();
        assertThat(othersLinkTo(ONE, "ben")).isTrue();
        assertThat(othersLinkTo(TWO, "ben")).isFalse();
    }

    @Test
    void aRemovalForgetsOnlyOlderRevisions() {
        add(ONE, draft("ada", "1", 5).post());
        assertThat(remove(ADAS, 5)).isFalse();
        assertThat(remove(ADAS, 4)).isFalse();
        assertThat(of(ONE)).hasSize(1);
        assertThat(remove(PostDraft.uri("ben", "1"), 6)).isFalse();
        assertThat(remove(ADAS, 6)).isTrue();
        assertThat(of(ONE)).isEmpty();
    }

    @Test
    void anAccountLosesWhatItLinkedToUntilAMoment() {
        add(ONE, draft("ada", "1", 0).post());
        add(ONE, draft("ada", "2", 5).post());
        add(ONE, draft("ada", "3", 6).post());
        add(ONE, draft("ben", "1", 0).post());
        store.database.change(facts -> facts.nearMisses().removeAllOf(PostDraft.did("ada"), minute(5)));
        assertThat(of(ONE))
                .extracting(miss -> miss.post().uri())
                .containsExactly(PostDraft.uri("ada", "3"), PostDraft.uri("ben", "1"));
    }

    @Test
    void theOldestAreForgottenByAgeASliceAtATime() {
        for (int i = 0; i < 5; i++) {
            add(ONE, draft("ada", String.valueOf(i), i).post());
        }
        assertThat(removeBefore(3, 2)).isEqualTo(2);
        assertThat(removeBefore(3, 2)).isEqualTo(1);
        assertThat(removeBefore(3, 2)).isZero();
        assertThat(of(ONE)).hasSize(2);
    }

    private int removeBefore(int minute, int limit) {
        return store.database.write(facts -> facts.nearMisses().removeBefore(minute(minute), limit));
    }

    private boolean remove(AtUri post, int minute) {
        return store.database.write(facts -> facts.nearMisses().remove(post, rev(minute)));
    }

    private void add(String url, Post post) {
        store.database.change(facts -> facts.nearMisses().add(url, post, REASONS));
    }

    private List<NearMiss> of(String url) {
        return store.ask(facts -> facts.nearMisses().of(url));
    }

    private boolean othersLinkTo(String url, String name) {
        return store.ask(facts -> facts.nearMisses().othersLinkTo(url, PostDraft.did(name)));
    }
}
