package blogfeed.ingest;

import static blogfeed.ingest.Happenings.DEACTIVATED;
import static blogfeed.ingest.Happenings.account;
import static blogfeed.ingest.Happenings.deleted;
import static blogfeed.ingest.Happenings.idle;
import static blogfeed.ingest.Happenings.saved;
import static blogfeed.ingest.Happenings.topical;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.AccountStatus;
import blogfeed.model.Article;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An article is judged by what its visible mentions say of it, and by nothing that is gone. */
class JudgementTest {
    private static final String URL = "https://kittens.example.org/a";

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

    @Test
    void aDeletedCardSpeaksForAnArticleNoLonger() {
        intake.ingest(saved(topical("ada", "1", 0, URL)), saved(idle("ben", "1", 1, URL)));
        assertThat(aboutLlm()).isGreaterThan(0.6);
        intake.ingest(deleted("ada", "1", 2));
        assertThat(intake.mentioners(URL)).containsExactly("ben");
        assertThat(aboutLlm()).isLessThan(0.6);
    }

    @Test
    void anEditedCardSpeaksInItsNewWords() {
        intake.ingest(saved(topical("ada", "1", 0, URL)), saved(idle("ben", "1", 1, URL)));
        intake.ingest(saved(idle("ada", "1", 2, URL)));
        assertThat(aboutLlm()).isLessThan(0.6);
    }

    @Test
    void aHiddenAccountsCardSpeaksAgainWhenTheAccountIsBack() {
        intake.ingest(saved(topical("ada", "1", 0, URL)), saved(idle("ben", "1", 1, URL)));
        intake.ingest(account("ada", DEACTIVATED, 2));
        assertThat(aboutLlm()).isLessThan(0.6);
        intake.ingest(account("ada", AccountStatus.ACTIVE, 3));
        assertThat(aboutLlm()).isGreaterThan(0.6);
    }

    @Test
    void theOrderOfMentionsDoesNotMatter() {
        intake.ingest(saved(topical("ada", "1", 0, URL)), saved(idle("ben", "1", 1, URL)));
        var there = aboutLlm();
        try (var other = Intake.aboutLlm(folder.resolve("other"))) {
            other.ingest(saved(idle("ben", "1", 1, URL)), saved(topical("ada", "1", 0, URL)));
            assertThat(score(other)).isEqualTo(there);
        }
    }

    private double aboutLlm() {
        return score(intake);
    }

    private static double score(Intake intake) {
        Article article = intake.article(URL).orElseThrow().article();
        return article.topics().getOrDefault("llm", 0.0);
    }
}
