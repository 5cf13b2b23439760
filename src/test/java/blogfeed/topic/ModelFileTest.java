package blogfeed.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blogfeed.model.Evidence;
import blogfeed.yaml.BadSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFileTest {
    private static final Path FILE = Path.of("topics/loom/model.txt");

    private static final Model MODEL = new Model(
            "12 examples, 6 of them yes, of 9 sites",
            Map.of(
                    Evidence.POST, new Calibration(1.5, -0.25),
                    Evidence.CARD, new Calibration(1, 0.5),
                    Evidence.PAGE, Calibration.NONE),
            Map.of(Trait.TITLE, 2.0, Trait.DENSITY, -0.5, Trait.AS_PAGE, -3.125),
            new TreeMap<>(Map.of("weaving", 1.25, "織物", 0.5, "crypto", -2.0)));

    private static final String TEXT = """
            # What `blogfeed train` learned; topic.yaml holds the terms. Delete this file, and the terms judge alone.
            blogfeed-model 1
            origin 12 examples, 6 of them yes, of 9 sites
            calibration post 1.500 -0.250
            calibration card 1.000 0.500
            calibration page 1.000 0.000
            trait title 2.000
            trait description 0.000
            trait url 0.000
            trait page 0.000
            trait posts 0.000
            trait hashtags 0.000
            trait tags 0.000
            trait density -0.500
            trait as-page -3.125
            trait as-card 0.000
            trait as-post 0.000
            crypto\t-2.000
            weaving\t1.250
            織物\t0.500
            words 3
            """;

    @TempDir
    Path folder;

    @Test
    void aModelIsTextThatAPersonCanRead() {
        assertThat(ModelFile.text(MODEL)).isEqualTo(TEXT);
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        assertThat(ModelFile.text(ModelFile.parse(FILE, TEXT))).isEqualTo(TEXT);
    }

    @Test
    void aCommentMayStandAnywhere() {
        var commented = TEXT.replace("crypto", "# a word too many?\ncrypto");

        assertThat(ModelFile.text(ModelFile.parse(FILE, commented))).isEqualTo(TEXT);
    }

    @Test
    void aFileThatIsCutShortAnywhereIsRefused() {
        for (int length = 0; length < TEXT.length(); length++) {
            var cut = TEXT.substring(0, length);
            assertThatThrownBy(() -> ModelFile.parse(FILE, cut))
                    .as(cut)
                    .isInstanceOf(BadSettingException.class)
                    .hasMessageStartingWith("topics/loom/model.txt");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "blogfeed-model 1 | blogfeed-model 2 | 2: expected 'blogfeed-model 1': this is no model, or one of another version; train it again",
                "card 1.000 0.500 | card 0 0.500 | 5: expected a positive slope and an offset",
                "card 1.000 0.500 | card 1.000 | 5: expected a positive slope and an offset",
                "title 2.000 | title NaN | 7: expected a number from -1000.0 to 1000.0, not 'NaN'",
                "title 2.000 | title two | 7: expected a number from -1000.0 to 1000.0, not 'two'",
                "trait url 0.000 | trait URL 0.000 | 9: expected a line that begins with 'trait url '",
                "weaving\t1.250 | weaving 1.250 | 19: expected a word, a tab and its weight",
                "weaving\t1.250 | weaving\t1e9 | 19: expected a number from -1000.0 to 1000.0, not '1e9'",
                "weaving\t1.250 | crypto\t1.250 | 19: 'crypto' comes after 'crypto'; the words must be in order, each of them once",
                "words 3 | words 4 | 21: there are 3 words before this line",
            })
    void whatIsWrongIsToldWithItsLine(String right, String wrong, String problem) {
        assertThatThrownBy(() -> ModelFile.parse(FILE, TEXT.replace(right, wrong)))
                .isInstanceOf(BadSettingException.class)
                .hasMessage("topics/loom/model.txt:" + problem);
    }

    @Test
    void moreAfterTheEndIsRefused() {
        assertThatThrownBy(() -> ModelFile.parse(FILE, TEXT + "loom\t1.000\n"))
                .hasMessageContaining("there is more after the words");
    }

    @Test
    void aTopicTakesTheModelThatLiesBesideIt() throws IOException {
        var loom = topic();
        var terms = Topic.read(loom);
        Files.writeString(ModelFile.beside(loom), TEXT);
        var learned = Topic.read(loom);

        assertThat(learned.version()).isNotEqualTo(terms.version());
        assertThat(score(learned, "Weaving")).isGreaterThan(score(learned, "Crypto"));
        assertThat(score(terms, "Weaving")).isEqualTo(score(terms, "Crypto"));
    }

    @Test
    void withoutItsModelATopicJudgesByItsTerms() throws IOException {
        var loom = topic();
        Files.writeString(ModelFile.beside(loom), TEXT);
        Files.delete(ModelFile.beside(loom));

        assertThat(score(Topic.read(loom), "A loom")).isGreaterThan(0.6);
    }

    @Test
    void aBrokenModelIsNoReasonToJudgeByTermsInSilence() throws IOException {
        var loom = topic();
        Files.writeString(ModelFile.beside(loom), TEXT.replace("words 3", "words 2"));

        assertThatThrownBy(() -> Topic.read(loom)).hasMessageContaining("model.txt:21");
    }

    private Path topic() {
        return TopicDraft.write(folder, "loom", TopicDraft.yaml("all: {weight: 4, terms: [loom]}"));
    }

    private static double score(Topic topic, String title) {
        return topic.score(new TopicText("https://threads.example/1", title, "", ""))
                .value();
    }
}
