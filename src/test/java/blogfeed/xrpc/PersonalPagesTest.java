package blogfeed.xrpc;

import static blogfeed.xrpc.Readership.LESS;
import static blogfeed.xrpc.Readership.MORE;
import static blogfeed.xrpc.Readership.SEEN;
import static blogfeed.xrpc.Readership.posts;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Did;
import blogfeed.model.Ranking;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PersonalPagesTest {
    private Readership readers;
    private Did ada;
    private Did ben;
    private Ranking.Entry first;
    private Ranking.Entry second;
    private Ranking.Entry third;
    private Ranking.Entry fourth;

    @BeforeEach
    void open(@TempDir Path folder) {
        readers = new Readership(folder);
        ada = readers.passports.account();
        ben = readers.passports.account();
        first = readers.article("one.example", "uma");
        second = readers.article("two.example", "vic");
        third = readers.article("one.example", "wim");
        fourth = readers.article("four.example", "vic");
        readers.publish(1);
    }

    @AfterEach
    void close() {
        readers.close();
    }

    @Test
    void whatWasSeenIsLeftOutOfTheNextReadingAndOfNobodyElses() {
        var page = readers.page(ada, 2, "");
        readers.tell(ada, SEEN, first, fourth);
        readers.waitASecond();
        assertThat(readers.page(ada, 2, page.cursor()).posts())
                .as("the same reading")
                .isEqualTo(posts(third, fourth));
        assertThat(readers.reading(ada)).isEqualTo(posts(second, third));
        assertThat(readers.reading(ben)).isEqualTo(posts(readers.entries));
        assertThat(readers.reading(null)).isEqualTo(posts(readers.entries));
        assertThat(readers.reading(ada)).as("again").isEqualTo(posts(second, third));
    }

    @Test
    void showLessTurnsDownTheSiteAndWhoPostedIt() {
        readers.tell(ada, LESS, first);
        readers.waitASecond();
        assertThat(readers.reading(ada)).isEqualTo(posts(second, fourth, third));
        readers.tell(ben, LESS, second);
        readers.waitASecond();
        assertThat(readers.reading(ben)).isEqualTo(posts(first, third, fourth));
    }

    @Test
    void showMoreTurnsThemUpAndTakesShowLessBack() {
        readers.tell(ada, LESS, fourth);
        readers.waitASecond();
        assertThat(readers.reading(ada)).isEqualTo(posts(first, second, third));
        readers.tell(ada, MORE, fourth);
        readers.waitASecond();
        assertThat(readers.reading(ada)).as("4 is halved").isEqualTo(posts(first, second, fourth, third));
        readers.tell(ada, LESS, fourth);
        readers.waitASecond();
        assertThat(readers.reading(ada)).as("a mind changed twice").isEqualTo(posts(first, second, third));
    }

    @Test
    void nothingElseChangesThePage() {
        for (var event : new String[] {
            "clickthroughItem",
            "clickthroughAuthor",
            "clickthroughReposter",
            "clickthroughEmbed",
            "interactionLike",
            "interactionRepost",
            "interactionReply",
            "interactionQuote",
            "interactionShare"
        }) {
            readers.tell(ada, event, first);
        }
        readers.waitASecond();
        assertThat(readers.reading(ada)).isEqualTo(posts(readers.entries));
    }

    @Test
    void itCountsForItsFeedAloneUnlessNoneIsNamed() {
        readers.send(
                ada,
                "{\"feed\":\"%s\",\"interactions\":[{\"item\":\"%s\",\"event\":\"app.bsky.feed.defs#interactionSeen\"}]}"
                        .formatted(RunningXrpc.OTHER_FEED, first.post()));
        readers.waitASecond();
        assertThat(readers.reading(ada)).isEqualTo(posts(readers.entries));
        readers.send(
                ada,
                "{\"interactions\":[{\"item\":\"%s\",\"event\":\"app.bsky.feed.defs#interactionSeen\"}]}"
                        .formatted(first.post()));
        readers.waitASecond();
        assertThat(readers.reading(ada)).isEqualTo(posts(second, third, fourth));
    }

    @Test
    void itCountsForItsTimeAlone() {
        readers.tell(ada, SEEN, first);
        readers.xrpc.now = readers.xrpc.now.plus(Duration.ofDays(30));
        assertThat(readers.reading(ada)).isEqualTo(posts(second, third, fourth));
        readers.waitASecond();
        assertThat(readers.reading(ada)).isEqualTo(posts(readers.entries));
    }

    @Test
    void whoIsForgottenReadsAsAnybodyWithinAMinute() {
        readers.tell(ada, SEEN, first);
        readers.waitASecond();
        readers.reading(ada);
        assertThat(readers.xrpc.database.<Integer>write(
                        facts -> facts.interactions().forget(ada)))
                .isEqualTo(1);
        readers.xrpc.now = readers.xrpc.now.plusSeconds(60);
        assertThat(readers.reading(ada)).isEqualTo(posts(readers.entries));
    }
}
