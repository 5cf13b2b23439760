package blogfeed.learn;

import java.util.ArrayList;
import java.util.List;

/** On how many sites each word is used. */
final class SiteCounts {
    private final List<String> lastSites = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private String site = "";
    private int sites;

    /** What one site says is told in a row. */
    void note(String of, int word) {
        noteSite(of);
        while (counts.size() <= word) {
            lastSites.add("");
            counts.add(0);
        }
        if (!lastSites.get(word).equals(of)) {
            lastSites.set(word, of);
            counts.set(word, counts.get(word) + 1);
        }
    }

    /** A site counts also where it uses no word. */
    void noteSite(String of) {
        if (!of.equals(site)) {
            site = of;
            sites++;
        }
    }

    int sites() {
        return sites;
    }

    int of(int word) {
        return word < counts.size() ? counts.get(word) : 0;
    }
}
