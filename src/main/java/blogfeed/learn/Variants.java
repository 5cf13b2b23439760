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
        if (example.evidence() == Evidence.PAGE) {
            variants.add(example);
        }
        var text = example.text();
        if (!text.title().isBlank() && !text.description().isBlank()) {
            variants.add(example.as(Evidence.CARD));
        }
        if (!text.title().isBlank()) {
            variants.add(new Example(
                    example.site(),
                    new TopicText(text.url(), text.title(), "", text.posts()),
                    example.language(),
                    example.yes(),
                    example.others()));
        }
        variants.add(example.as(Evidence.POST));
        return variants;
    }
}
