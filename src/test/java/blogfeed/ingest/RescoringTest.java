package blogfeed.ingest;

import static blogfeed.ingest.Happenings.saved;
import static blogfeed.ingest.Happenings.topical;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.judge.ArticleJudge;
import blogfeed.judge.Rescoring;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RescoringTest {
    private static final String ONE = "https://ada.example.com/one";
    private static final String TWO = "https://ben.example.com/two";

    @TempDir
    Path folder;

    @Test
    void articlesScoredByAnotherVersionOfTheTopicAreScoredAgain() {
        try (var intake = Intake.aboutLlm(folder)) {
            intake.ingest(saved(topical("ada", "1", 0, ONE)), saved(topical("ben", "1", 0, TWO)));
            var before = intake.look("SELECT article_id, version, score FROM topic_score ORDER BY 1");
            intake.tamper("UPDATE topic_score SET version = 'of yesterday', score = 0.01");
            new Rescoring(intake.database, new ArticleJudge(List.of(Intake.LLM))).run(Instant.EPOCH);
            assertThat(intake.look("SELECT article_id, version, score FROM topic_score ORDER BY 1"))
                    .isEqualTo(before);
        }
    }

    @Test
    void articlesNoTopicEverScoredAreScoredToo() {
        try (var intake = new Intake(folder, "include: {hosts: [ada.example.com]}")) {
            intake.ingest(saved(topical("ada", "1", 0, ONE)));
            intake.tamper("DELETE FROM topic_score");
            new Rescoring(intake.database, new ArticleJudge(List.of(Intake.LLM))).run(Instant.EPOCH);
            assertThat(intake.article(ONE).orElseThrow().article().topics().get("llm"))
                    .isGreaterThan(0.6);
        }
    }
}
