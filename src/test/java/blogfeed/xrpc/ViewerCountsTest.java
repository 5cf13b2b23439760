package blogfeed.xrpc;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.identity.TokenFlaw;
import blogfeed.model.Did;
import blogfeed.model.Ranking;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ViewerCountsTest {
    private Readership readers;
    private Did ada;
    private Ranking.Entry entry;

    @BeforeEach
    void open(@TempDir Path folder) {
        readers = new Readership(folder);
        ada = readers.passports.account();
        entry = readers.article("one.example", "uma");
        readers.publish(1);
    }

    @AfterEach
    void close() {
        readers.close();
    }

    private ViewerCounts counts() {
        return readers.xrpc.routes.counts();
    }

    @Test
    void aPageIsPersonalOnlyWhereTheViewerHasToldSomething() {
        readers.reading(null);
        readers.reading(ada);
        assertThat(counts().personal()).isZero();
        readers.tell(ada, Readership.SEEN, entry);
        readers.waitASecond();
        readers.reading(ada);
        assertThat(counts().skeletons()).isEqualTo(3);
        assertThat(counts().personal()).isEqualTo(1);
    }

    @Test
    void everyTokenIsAcceptedOrRefusedForAReason() {
        readers.reading(ada);
        readers.reading(null);
        readers.send("Basic YTpi", "{}");
        readers.send("Bearer " + readers.passports.token(ada, "app.bsky.feed.getFeedSkeleton"), "{}");
        readers.send("Bearer " + readers.passports.token(ada, "app.bsky.feed.sendInteractions") + "A", "{}");
        assertThat(counts().tokensAccepted()).isEqualTo(1);
        assertThat(counts().tokensUnverified()).isZero();
        assertThat(counts().tokensRefused())
                .containsOnlyKeys(TokenFlaw.values())
                .containsEntry(TokenFlaw.FORM, 1L)
                .containsEntry(TokenFlaw.METHOD, 1L)
                .containsEntry(TokenFlaw.SIGNATURE, 1L)
                .containsEntry(TokenFlaw.EXPIRED, 0L);
    }

    @Test
    void everyInteractionIsTakenOrSetAside() {
        readers.tell(ada, Readership.SEEN, entry, entry);
        readers.send(ada, "{\"interactions\":[{}]}");
        readers.xrpc.feeds = List.of(new ServedFeed("ai-blogs", false));
        readers.tell(ada, Readership.LESS, entry);
        assertThat(counts().interactionsTaken()).isEqualTo(1);
        assertThat(counts().interactionsSetAside()).isEqualTo(3);
    }
}
