package blogfeed.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blogfeed.model.Evidence;
import blogfeed.model.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicTest {
    static final String BEES = """
            description: About bees
            gateMark: 0.2
            fields:
              title: {weight: 1, most: 6}
              description: {weight: 0.5, most: 3}
              url: {weight: 0.5, most: 2}
              posts: {weight: 1, most: 4}
              hashtags: {weight: 0.5, most: 1}
            besideCard: 1
            terms:
              bees: {weight: 4, terms: [bee, bees, beehive, 蜜蜂]}
              garden: {weight: 1, terms: [garden, honey bee]}
              abbreviations: {weight: 4, case: exact, terms: [CCD], without: [camera]}
              spelling: {weight: -3, terms: [spelling]}
              neutral: {weight: 0, terms: [busy bee]}
            contexts:
              homonyms: {weight: 2, terms: [queen, drone], with: [colony], without: [chess]}
            """;

    @TempDir
    Path folder;

    private Topic bees;

    @BeforeEach
    void write() throws IOException {
        var file = Files.createDirectory(folder.resolve("bees")).resolve("topic.yaml");
        bees = Topic.read(Files.writeString(file, BEES));
    }

    @Test
    void pointsAddUpUnderTheLogisticFunction() {
        assertThat(value("", "")).isCloseTo(0.047, within(0.001));
        assertThat(value("bees", "")).isCloseTo(0.731, within(0.001));
        assertThat(value("bees in a garden", "")).isCloseTo(0.881, within(0.001));
    }

    @Test
    void aFieldGivesNoMoreThanItsMost() {
        assertThat(value("bee bees beehive garden", "")).isEqualTo(value("bee bees", ""));
        assertThat(bees.score(new TopicText("", "bee bees", "", "")).contributions())
                .containsExactly(new Term("title: bee", 3), new Term("title: bees", 3));
    }

    @Test
    void aTermCountsOncePerField() {
        assertThat(value("bees, bees, bees", "")).isEqualTo(value("bees", ""));
        assertThat(value("bees", "bees")).isGreaterThan(value("bees", ""));
    }

    @Test
    void aTermInsideALongerOneDoesNotCount() {
        assertThat(value("a honey bee", "")).isEqualTo(value("garden", ""));
        assertThat(value("a busy bee", "")).isEqualTo(value("", ""));
    }

    @Test
    void aWordThatTellsOfAnotherMeaningLetsNoTermCount() {
        assertThat(value("CCD", "")).isGreaterThan(0.7);
        assertThat(value("CCD", "in an old camera")).isEqualTo(value("", ""));
        assertThat(value("the queen of a colony", "")).isGreaterThan(value("", ""));
        assertThat(value("the queen of a colony", "chess")).isEqualTo(value("", ""));
    }

    @Test
    void aHomonymCountsOnlyBesideATermOrASettlingWord() {
        assertThat(value("the queen", "")).isEqualTo(value("", ""));
        assertThat(value("queen and drone", "")).isEqualTo(value("", ""));
        assertThat(value("queen of the colony", "")).isGreaterThan(value("the colony", ""));
        assertThat(value("queen", "in the garden")).isGreaterThan(value("the", "in the garden"));
    }

    @Test
    void postsDoNotSettleHomonymsOfACard() {
        assertThat(score("", "The queen speaks", "colony")).isEqualTo(score("", "The crown speaks", "colony"));
        assertThat(score("https://a.example/queen", "", "colony"))
                .isGreaterThan(score("https://a.example/crown", "", "colony"));
    }

    @Test
    void exactCaseTermsNeedTheirCapitals() {
        assertThat(value("CCD", "")).isGreaterThan(value("ccd", ""));
    }

    @Test
    void theUrlAddsOnlyWhatTheTitleLacks() {
        assertThat(score("https://a.example/bees", "bees", "")).isEqualTo(score("", "bees", ""));
        assertThat(score("https://a.example/bees", "garden", "")).isGreaterThan(score("", "garden", ""));
        assertThat(score("https://a.bees/x", "", "")).isEqualTo(score("", "", ""));
    }

    @Test
    void besideACardPostsMoveLittleEitherWay() {
        assertThat(score("", "garden", "bee bees beehive")).isCloseTo(0.269, within(0.001));
        assertThat(score("", "bees", "spelling")).isCloseTo(0.5, within(0.001));
    }

    @Test
    void wordsAgainstAreReasonsToo() {
        assertThat(bees.score(new TopicText("", "spelling bee in the garden", "", ""))
                        .contributions())
                .containsExactly(
                        new Term("title: bee", 4), new Term("title: spelling", -3), new Term("title: garden", 1));
    }

    @Test
    void evidenceIsTheCardWhereThereIsOne() {
        assertThat(evidence(new TopicText("", "t", "", "p"))).isEqualTo(Evidence.CARD);
        assertThat(evidence(new TopicText("", "", "d", "p"))).isEqualTo(Evidence.CARD);
        assertThat(evidence(new TopicText("", " ", "", "p"))).isEqualTo(Evidence.POST);
    }

    @Test
    void nameAndVersionComeFromFolderAndBytes() throws IOException {
        var file = folder.resolve("bees/topic.yaml");
        assertThat(bees.name()).isEqualTo("bees");
        assertThat(bees.gateMark()).isEqualTo(0.2);
        assertThat(bees.version()).hasSize(12).isEqualTo(Topic.read(file).version());
        Files.writeString(file, BEES + "# more\n");
        assertThat(Topic.read(file).version()).isNotEqualTo(bees.version());
    }

    private Evidence evidence(TopicText text) {
        return bees.score(text).evidence();
    }

    private double value(String title, String description) {
        return bees.score(new TopicText("", title, description, "")).value();
    }

    private double score(String url, String title, String posts) {
        return bees.score(new TopicText(url, title, "", posts)).value();
    }
}
