package blogfeed.topic;

import blogfeed.text.Folded;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/** Which words of a lexicon stand in which field. */
final class Findings {
    private static final BitSet NOTHING = new BitSet();

    private final Map<Field, Occurrences> occurrences = new EnumMap<>(Field.class);
    private final Map<Field, BitSet> words = new EnumMap<>(Field.class);
    private final BitSet settling = new BitSet();
    private final BitSet anywhere = new BitSet();

    Findings(Map<Field, Folded> texts, Lexicon lexicon) {
        texts.forEach((field, text) -> {
            var all = lexicon.in(text);
            var found = lexicon.distinct(all);
            occurrences.put(field, all);
            words.put(field, found);
            anywhere.or(found);
            if (field.settles()) {
                settling.or(found);
            }
        });
    }

    /** The words that count in this field. A URL mostly repeats the title, so there only what the title lacks does. */
    BitSet in(Field field) {
        if (field != Field.URL) {
            return found(field);
        }
        var others = (BitSet) found(Field.URL).clone();
        others.andNot(found(Field.TITLE));
        return others;
    }

    Occurrences occurrences(Field field) {
        return occurrences.getOrDefault(field, new Occurrences());
    }

    /** The words of the fields that settle what homonyms mean. */
    BitSet settling() {
        return settling;
    }

    BitSet anywhere() {
        return anywhere;
    }

    private BitSet found(Field field) {
        return words.getOrDefault(field, NOTHING);
    }
}
