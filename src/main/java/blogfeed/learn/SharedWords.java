package blogfeed.learn;

import blogfeed.topic.Topic;
import blogfeed.topic.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that several sites use, but not most of them. What only one site says would teach a model to know that site, and what
 * everybody says, such as "the", tells nothing.
 */
final class SharedWords implements Vocabulary {
    private static final int SEVERAL = 6;

    /** Of few sites two must do, or nothing could be learned from a hundred examples. */
    private static final int SEVERAL_OF_FEW = 2;

    private static final int FEW = 60;
    private static final double MOST = 0.5;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words;

    private SharedWords(List<String> words) {
        this.words = words;
        words.forEach(word -> numbers.put(word, numbers.size()));
    }

    static SharedWords of(List<Example> examples, Topic topic) {
        var all = new AllWords();
        var bySite =
                examples.stream().sorted(Comparator.comparing(Example::site)).toList();
        for (var example : bySite) {
            var features = topic.features(example.text(), all);
            for (int word : features.words()) {
                all.note(word, example.site());
            }
        }
        return new SharedWords(all.shared());
    }

    int size() {
        return words.size();
    }

    String word(int number) {
        return words.get(number);
    }

    @Override
    public int number(char[] text, int from, int to) {
        return numbers.getOrDefault(new String(text, from, to - from), -1);
    }

    /** Gives a number to each word it is asked for, and counts the sites. */
    private static final class AllWords implements Vocabulary {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> lastSites = new ArrayList<>();
        private final List<Integer> counts = new ArrayList<>();
        private String site = "";
        private int sites;

        @Override
        public int number(char[] text, int from, int to) {
            return numbers.computeIfAbsent(new String(text, from, to - from), word -> {
                lastSites.add("");
                counts.add(0);
                return counts.size() - 1;
            });
        }

        /** Examples of one site come one after the other. */
        void note(int word, String of) {
            if (!of.equals(site)) {
                site = of;
                sites++;
            }
            if (!lastSites.get(word).equals(of)) {
                lastSites.set(word, of);
                counts.set(word, counts.get(word) + 1);
            }
        }

        List<String> shared() {
            var least = sites < FEW ? SEVERAL_OF_FEW : SEVERAL;
            return numbers.entrySet().stream()
                    .filter(entry -> counts.get(entry.getValue()) >= least)
                    .filter(entry -> counts.get(entry.getValue()) <= sites * MOST)
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
        }
    }
}
