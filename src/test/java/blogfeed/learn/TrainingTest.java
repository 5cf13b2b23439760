package blogfeed.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import blogfeed.model.Evidence;
import blogfeed.model.Term;
import blogfeed.topic.Model;
import blogfeed.topic.ModelFile;
import blogfeed.topic.Topic;
import blogfeed.topic.TopicDraft;
import blogfeed.topic.TopicText;
import blogfeed.topic.Trait;
import blogfeed.topic.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
    private static final String URL = "https://elsewhere.example/1";

    @TempDir
    Path folder;

    @Test
    void wordsThatNobodyListedTellOneTopicFromAnother() {
        var topic = Crafts.topic(folder).with(trained(Crafts.examples(200)));

        assertThat(topic.score(card("My first tapestry", "Warp and weft")).value())
                .isGreaterThan(0.9);
        assertThat(topic.score(card("My first kiln", "Glaze and solder")).value())
                .isLessThan(0.1);
    }

    @Test
    void oneModelJudgesByWhateverIsKnown() {
        var training = training(Crafts.examples(200));

        for (var evidence : Evidence.values()) {
            assertThat(Crafts.examples(200)).allSatisfy(example -> {
                var score = training.score(example.as(evidence));
                assertThat(score.evidence()).isEqualTo(evidence);
                assertThat(score.value() > 0.5).isEqualTo(example.yes());
            });
        }
    }

    @Test
    void whatIsLearnedFromIsWhatIsScored() {
        var model = trained(Crafts.examples(100)).calibrated(Map.of());
        var topic = Crafts.topic(folder).with(model);
        var words = List.copyOf(model.words().keySet());
        Vocabulary vocabulary = (text, from, to, hash) -> words.indexOf(new String(text, from, to - from));

        assertThat(Crafts.examples(20).stream().flatMap(example -> Variants.of(example).stream()))
                .allSatisfy(example -> {
                    var features = topic.features(example.text(), vocabulary);
                    var sum = features.traits().entrySet().stream()
                                    .mapToDouble(trait ->
                                            trait.getValue() * model.traits().getOrDefault(trait.getKey(), 0.0))
                                    .sum()
                            + features.words().entrySet().stream()
                                    .mapToDouble(word ->
                                            word.getValue() * model.words().getOrDefault(words.get(word.getKey()), 0.0))
                                    .sum();
                    assertThat(topic.logOdds(example.text())).isCloseTo(sum, within(1e-9));
                });
    }

    @Test
    void theListedTermsGoOnCounting() {
        var topic = Crafts.topic(folder);
        var learned = topic.with(trained(Crafts.examples(200)));

        assertThat(learned.score(card("A loom", "")).value())
                .isGreaterThan(learned.score(card("A lamp", "")).value());
    }

    @Test
    void theSameExamplesMakeTheSameModel() {
        assertThat(ModelFile.text(trained(Crafts.examples(100))))
                .isEqualTo(ModelFile.text(trained(Crafts.examples(100))));
    }

    @Test
    void aModelTellsWhatItWasLearnedFrom() {
        assertThat(trained(Crafts.examples(100)).origin()).isEqualTo("100 examples, 50 of them yes, of 25 sites");
    }

    @Test
    void whatOnlyOneSiteSaysIsNotLearned() {
        var examples = Crafts.examples(100);
        var first = examples.get(0);
        examples.set(
                0, new Example(first.site(), card("Quernstones", first.text().description()), "en", true, Map.of()));

        assertThat(trained(examples).words()).containsKey("tapestry").doesNotContainKey("quernstones");
    }

    @Test
    void whatEverybodySaysIsNotLearned() {
        assertThat(trained(Crafts.examples(100)).words()).doesNotContainKeys("quiet", "evening", "tools");
    }

    @Test
    void whatNoExampleShowsCountsAsTheRestDoes() {
        var examples = Crafts.examples(100).stream()
                .map(example -> example.yes() ? titled("Loom: " + example.text().title(), example) : example)
                .toList();
        var traits = trained(examples).traits();

        assertThat(traits.get(Trait.TITLE)).isPositive();
        assertThat(traits.get(Trait.HASHTAGS)).isPositive();
    }

    @Test
    void aSiteIsJudgedByWhatOtherSitesTeach() {
        var examples = new ArrayList<>(Crafts.examples(80));
        // one site that says the contrary: who had learned from it would know
        for (int i = 0; i < 20; i++) {
            var contrary = examples.get(i);
            examples.add(new Example("contrary.example", contrary.text(), "en", !contrary.yes(), Map.of()));
        }
        var training = training(examples);

        assertThat(examples.subList(80, 100))
                .allSatisfy(example ->
                        assertThat(training.score(example).value() > 0.5).isNotEqualTo(example.yes()));
    }

    @Test
    void aScoreIsTheShareOfYes() {
        var examples = new ArrayList<Example>();
        // of three articles with the same words two are on weaving
        for (int i = 0; i < 300; i++) {
            var text = new TopicText(URL + i, "Shuttle " + (i % 2 == 0 ? "warp" : "weft"), "", "");
            examples.add(new Example("site" + i / 3 + ".example", text, "en", i % 3 != 0, Map.of()));
        }
        var training = training(examples);

        assertThat(examples.stream()
                        .mapToDouble(example -> training.score(example).value()))
                .allSatisfy(score -> assertThat(score).isBetween(0.6, 0.73));
    }

    @Test
    void anArticleBeyondAllDoubtLeavesTheOthersTheirScores() {
        var yaml = TopicDraft.yaml("usual: {weight: 1, terms: [loom]}\nhuge: {weight: 100, terms: [loomery]}");
        var topic = Topic.read(TopicDraft.write(folder, "weaving", yaml.replace("most: 7", "most: 100")));
        var examples = new ArrayList<>(Crafts.examples(100).stream()
                .map(example -> example.yes() ? titled("A loom", example) : example)
                .toList());
        examples.set(0, titled("The loomery", examples.get(0)));

        var training = new Training(topic, examples, 5, () -> {});

        assertThat(training.score(examples.get(0)).value()).isEqualTo(1);
        assertThat(examples)
                .allSatisfy(example ->
                        assertThat(training.score(example).value() > 0.5).isEqualTo(example.yes()));
    }

    @Test
    void contributionsTellWhatSpokeForAndAgainst() {
        var topic = Crafts.topic(folder).with(trained(Crafts.examples(200)));
        var contributions = topic.score(card("A loom and a kiln", "")).contributions();

        assertThat(contributions).extracting(Term::name).contains("title: loom", "word: kiln");
        assertThat(contributions)
                .filteredOn(term -> term.name().equals("word: kiln"))
                .allMatch(term -> term.value() < 0);
        assertThat(contributions)
                .isSortedAccordingTo((a, b) -> Double.compare(Math.abs(b.value()), Math.abs(a.value())));
    }

    @Test
    void postsDoNotOutweighACard() {
        var topic = Crafts.topic(folder).with(trained(Crafts.examples(200)));
        var bait = "Tapestry! Warp! Weft! Heddle! Shuttle! Loom! ".repeat(20);

        assertThat(topic.score(new TopicText(URL, "Glaze and solder for my kiln", "Chisel, anvil, varnish", bait))
                        .value())
                .isLessThan(0.3);
    }

    @Test
    void aCardThatSaysNothingLeavesItToThePosts() {
        var topic = Crafts.topic(folder).with(trained(Crafts.examples(200)));

        assertThat(topic.score(new TopicText(URL, "Home", "", "Warp and weft, a first tapestry"))
                        .value())
                .isGreaterThan(0.8);
    }

    @Test
    void aFewExamplesWillDo() {
        var topic = Crafts.topic(folder).with(trained(Crafts.examples(24)));

        assertThat(topic.score(card("A tapestry", "Warp and weft")).value())
                .isGreaterThan(topic.score(card("A kiln", "Glaze and varnish")).value());
    }

    @Test
    void tooFewAreRefusedWithWhatIsMissing() {
        var yes = Crafts.examples(40).stream().filter(Example::yes).toList();

        assertThatThrownBy(() -> training(yes))
                .isInstanceOf(TooFewExamplesException.class)
                .hasMessage(
                        "of 20 examples 0 say no, of 0 sites; at least 5 of two sites are needed. Teach more of them.");
        assertThatThrownBy(() -> training(Crafts.examples(4))).hasMessageContaining("2 say yes, of 1 sites");
    }

    @Test
    void progressIsToldFoldByFold() {
        var steps = new ArrayList<Integer>();

        new Training(Crafts.topic(folder), Crafts.examples(40), 5, () -> steps.add(steps.size()));

        assertThat(steps).hasSize(6);
    }

    private Training training(List<Example> examples) {
        return new Training(Crafts.topic(folder), examples, 5, () -> {});
    }

    private Model trained(List<Example> examples) {
        return training(examples).model();
    }

    private static TopicText card(String title, String description) {
        return new TopicText(URL, title, description, "");
    }

    private static Example titled(String title, Example example) {
        var text = example.text();
        return new Example(
                example.site(),
                new TopicText(text.url(), title, text.description(), text.posts(), text.page()),
                example.language(),
                example.yes(),
                example.others());
    }
}
