package blogfeed.learn;

import static blogfeed.learn.Trials.card;
import static blogfeed.learn.Trials.page;
import static blogfeed.learn.Trials.post;
import static blogfeed.learn.Trials.scored;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Evidence;
import blogfeed.topic.TopicText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final Rule LLM = new Rule() {
        @Override
        public String name() {
            return "llm";
        }

        @Override
        public boolean accepts(TopicText text) {
            return (text.title() + text.posts()).contains("LLM");
        }
    };

    private static Evaluation of(List<Scored> scored, Rule... rules) {
        return new Evaluator(0.6, List.of(rules), () -> {}).evaluate(scored, scored);
    }

    @Test
    void anExampleIsJudgedOnceForEachEvidenceItHas() {
        assertThat(Evaluator.views(page("ada", "LLMs", "en", true)))
                .extracting(Example::evidence)
                .containsExactly(Evidence.PAGE, Evidence.CARD, Evidence.POST);
        assertThat(Evaluator.views(card("ada", "LLMs", "en", true)))
                .extracting(Example::evidence)
                .containsExactly(Evidence.CARD, Evidence.POST);
        assertThat(Evaluator.views(post("ada", "LLMs", "en", true)))
                .extracting(Example::evidence)
                .containsExactly(Evidence.POST);
    }

    @Test
    void aPageWithoutTitleAndDescriptionIsNoCard() {
        var bare = new TopicText("https://ada.example/a", "", "", "look", "The text");
        assertThat(Evaluator.views(new Example("ada.example", bare, "en", true, Map.of())))
                .extracting(Example::evidence)
                .containsExactly(Evidence.PAGE, Evidence.POST);
    }

    @Test
    void limitedToEvidenceItLacksAnExampleStaysAsItIs() {
        var post = post("ada", "LLMs", "en", true);
        assertThat(Evaluator.limited(post, Evidence.CARD)).isSameAs(post);
        var page = page("ada", "LLMs", "en", true);
        assertThat(Evaluator.limited(page, Evidence.CARD).evidence()).isEqualTo(Evidence.CARD);
        assertThat(Evaluator.limited(page, Evidence.PAGE)).isSameAs(page);
    }

    @Test
    void theEvidenceIsComparedOnTheViewsAndAllElseOnTheBest() {
        var example = page("ada", "LLMs", "en", true);
        var views = Evaluator.views(example).stream()
                .map(view -> scored(view, view.evidence() == Evidence.POST ? 0.1 : 0.9))
                .toList();
        var evaluation = new Evaluator(0.6, List.of(), () -> {}).evaluate(List.of(views.get(0)), views);
        assertThat(evaluation.overall().counts()).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(evaluation.byEvidence())
                .extracting(part -> part.value() + " " + part.counts().rightYes())
                .containsExactly("page 1", "card 1", "post 0");
    }

    @Test
    void partsAreOrderedBySizeAndWhatTellsNothingIsOnePart() {
        assertThat(of(Trials.twelve()).byLanguage())
                .extracting(part -> part.value() + " " + part.counts().examples())
                .containsExactly("en 6", "de 3", "null 2", "fr 1");
    }

    @Test
    void anyFieldOfTheLinesAndTheSiteMakeParts() {
        var evaluation = of(Trials.twelve());
        assertThat(evaluation.by("set"))
                .extracting(part -> part.value() + " " + part.counts().examples())
                .containsExactly("pages 10", "posts 2");
        assertThat(evaluation.by("site")).hasSize(12);
        assertThat(evaluation.by("nonsense")).extracting(Part::value).containsExactly((String) null);
    }

    @Test
    void otherRulesAreMeasuredOnTheSameExamples() {
        var evaluation = of(
                List.of(
                        scored(page("ada", "LLM notes", "en", true), 0.9),
                        scored(page("ben", "LLM bees", "de", false), 0.1),
                        scored(page("cam", "Agents", "de", true), 0.2)),
                LLM);
        assertThat(evaluation.rules()).containsExactly("llm");
        assertThat(evaluation.overall().others()).containsExactly(new Counts(1, 1, 1, 0));
        assertThat(evaluation.byLanguage().get(0).others()).containsExactly(new Counts(0, 1, 1, 0));
    }

    @Test
    void theWorstMistakesComeFirst() {
        var evaluation = of(List.of(
                scored(page("ada", "a", "en", false), 0.7),
                scored(page("ben", "b", "en", false), 0.9),
                scored(page("cam", "c", "en", true), 0.5),
                scored(page("eve", "e", "en", true), 0.2),
                scored(page("dee", "d", "en", true), 0.2),
                scored(page("fay", "f", "en", true), 0.6)));
        assertThat(evaluation.falseYes())
                .extracting(each -> each.example().site())
                .containsExactly("ben.example", "ada.example");
        assertThat(evaluation.falseNo())
                .extracting(each -> each.example().site())
                .containsExactly("dee.example", "eve.example", "cam.example");
    }

    @Test
    void marksGoFromOneTwentiethToNineteen() {
        var thresholds = of(Trials.twelve()).thresholds();
        assertThat(thresholds).hasSize(19);
        assertThat(thresholds.get(0).mark()).isEqualTo(0.05);
        assertThat(thresholds.get(0).counts()).isEqualTo(new Counts(6, 4, 0, 2));
        assertThat(thresholds.get(11)).isEqualTo(new Evaluation.AtMark(0.6, new Counts(4, 2, 2, 4)));
        assertThat(thresholds.get(18).mark()).isEqualTo(0.95);
    }

    @Test
    void eachJudgementIsTold() {
        var told = new ArrayList<Integer>();
        new Evaluator(0.6, List.of(LLM), () -> told.add(1)).evaluate(Trials.twelve(), Trials.twelve());
        assertThat(told).hasSize(24);
    }
}
