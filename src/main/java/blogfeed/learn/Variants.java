package blogfeed.learn;

import blogfeed.model.Evidence;
import blogfeed.topic.TopicText;
import java.util.ArrayList;
import java.util.List;

/** An example as it looks when less is known of it. */
final class Variants {
    private Variants() {}

    static List<Example> of(Example example) {
        var variants = new ArrayList<Example>();
        var text = example.text();
        if (example.evidence() == Evidence.PAGE) {
            variants.add(example);
            variants.add(with(new TopicText("", "", "", "", text.page()), example));
        }
        if (!text.title().isBlank() && !text.description().isBlank()) {
            variants.add(example.as(Evidence.CARD));
        }
        if (!text.title().isBlank()) {
            variants.add(with(new TopicText(text.url(), text.title(), "", text.posts()), example));
        }
        variants.add(example.as(Evidence.POST));
        return variants;
    }

    private static Example with(TopicText less, Example example) {
        return new Example(example.site(), less, example.language(), example.yes(), example.others());
    }
}
