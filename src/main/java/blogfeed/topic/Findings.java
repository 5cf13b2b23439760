package blogfeed.topic;

import blogfeed.text.Folded;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/** Which words of a lexicon stand in which field. */
final class Findings {
    private final Map<Field, BitSet> words = new EnumMap<>(Field.class);
    private final BitSet settling = new BitSet();
    private final BitSet anywhere = new BitSet();

    Findings(Map<Field, Folded> texts, Lexicon lexicon) {
        texts.forEach((field, text) -> {
            var found = lexicon.in(text);
            words.put(field, found);
            anywhere.or(found);
            if (field.settles()) {
                settling.or(found);
            }
        });
    }

    /** The words that count in this field. A URL mostly repeats the title, so there only what the title lacks does. */
    BitSet in(Field field) {
        var found = found(field);
        if (field == Field.URL) {
            found.andNot(found(Field.TITLE));
        }
        return found;
    }

    /** The words of the fields that settle what homonyms mean. */
    BitSet settling() {
        return settling;
    }

    BitSet anywhere() {
        return anywhere;
    }

    private BitSet found(Field field) {
        return (BitSet) words.getOrDefault(field, new BitSet()).clone();
    }
}
