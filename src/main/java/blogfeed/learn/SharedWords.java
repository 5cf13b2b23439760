package blogfeed.learn;

import blogfeed.topic.Topic;
import blogfeed.topic.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that several sites use. What only one site says would teach a model to know that site. */
final class SharedWords implements Vocabulary {
    private static final int SEVERAL = 6;

    /** Of few sites two must do, or nothing could be learned from a hundred examples. */
    private static final int SEVERAL_OF_FEW = 2;

    private static final int FEW = 60;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words;

    private SharedWords(List<String> words) {
        this.words = words;
        words.forEach(word -> numbers.put(word, numbers.size()));
    }

    /** @param examples those of one site in a row */
    static SharedWords of(List<Example> examples, Topic topic) {
        var numbers = new HashMap<String, Integer>();
        Vocabulary all = (text, from, to, hash) ->
                numbers.computeIfAbsent(new String(text, from, to - from), word -> numbers.size());
        var counts = new SiteCounts();
        for (var example : examples) {
            counts.noteSite(example.site());
            for (int word : topic.features(example.text(), all).words().keySet()) {
                counts.note(example.site(), word);
            }
        }
        var several = counts.sites() < FEW ? SEVERAL_OF_FEW : SEVERAL;
        return new SharedWords(numbers.entrySet().stream()
                .filter(entry -> counts.of(entry.getValue()) >= several)
                .map(Map.Entry::getKey)
                .sorted()
                .toList());
    }

    int size() {
        return words.size();
    }

    String word(int number) {
        return words.get(number);
    }

    @Override
    public int number(char[] text, int from, int to, int hash) {
        return numbers.getOrDefault(new String(text, from, to - from), -1);
    }
}
