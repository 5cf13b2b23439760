package blogfeed.maintext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parts of a page that its markup names as texts, to tell whether they are several of one kind. */
final class Texts {
    /** What is shorter may be the beginning of another article. */
    private static final int SHORTEST = 300;

    private final List<Part> texts = new ArrayList<>();

    /** By class, where the first begins and the last ends. */
    private final Map<String, Reach> reaches = new HashMap<>();

    private record Reach(int first, int end) {
        Reach with(Reach other) {
            return new Reach(Math.min(first, other.first), Math.max(end, other.end));
        }

        boolean isWithin(Part part) {
            return first >= part.first && end <= part.end;
        }
    }

    /** Expects the parts in their order. */
    void add(Part part, Mass mass) {
        if (mass.of(part) >= SHORTEST) {
            texts.add(part);
            reaches.merge(name(part), new Reach(part.first, part.end), Reach::with);
        }
    }

    private static String name(Part part) {
        return part.element.attr("class");
    }

    /** Whether a text within it is named as one without, as an answer and its question. */
    boolean reachBeyond(Part part) {
        for (var text : texts) {
            if (text.first >= part.first
                    && text.end <= part.end
                    && !reaches.getOrDefault(name(text), new Reach(text.first, text.end))
                            .isWithin(part)) {
                return true;
            }
        }
        return false;
    }
}
