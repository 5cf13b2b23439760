package blogfeed.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class RewindTest {
    private static final Pattern TIME = Pattern.compile("\"time_us\":(\\d+)");
    private static final Pattern KEY = Pattern.compile("^\\{\"did\":\"([^\"]+)\".*\"rkey\":\"([^\"]+)\"");
    private static final List<String> LINES = Sample.generate().stream();
    private static final int START = start();
    private static final List<String> AGAIN = LINES.subList(START, START + Rewind.LENGTH);
    private static final List<String> BEFORE = LINES.subList(0, START);

    @Test
    void itStandsInTheLastThirdOfTheStream() {
        assertThat(START).isBetween(LINES.size() * 67 / 100, LINES.size() * 85 / 100);
    }

    @Test
    void itRepeatsEarlierFramesVerbatim() {
        assertThat(BEFORE).containsAll(AGAIN);
    }

    @Test
    void timesStrictlyGrowWithoutIt() {
        var lines = new ArrayList<>(BEFORE);
        lines.addAll(LINES.subList(START + Rewind.LENGTH, LINES.size()));
        assertThat(lines.stream().map(RewindTest::time)).isSorted().doesNotHaveDuplicates();
        assertThat(lines).hasSize(LINES.size() - Rewind.LENGTH);
    }

    @Test
    void itBringsBackPostsThatWereDeletedMeanwhile() {
        assertThat(broughtBack("app.bsky.feed.post", "delete")).isNotEmpty();
    }

    @Test
    void itBringsBackLikesThatWereTakenBackMeanwhile() {
        assertThat(broughtBack("app.bsky.feed.like", "delete")).hasSizeGreaterThan(2);
    }

    @Test
    void itBringsBackOlderVersionsOfEditedPosts() {
        assertThat(broughtBack("app.bsky.feed.post", "update")).hasSize(2);
    }

    @Test
    void itBringsBackOlderStatusesOfAccounts() {
        assertThat(AGAIN.stream().filter(line -> line.contains("\"kind\":\"account\"")))
                .hasSizeGreaterThan(2);
        assertThat(AGAIN).anyMatch(line -> line.contains("\"status\":\"deactivated\""));
    }

    /** Creates told again although a later operation on their record was told before. */
    private static List<String> broughtBack(String collection, String operation) {
        var changed = new HashSet<String>();
        var telling = "\"operation\":\"" + operation + "\",\"collection\":\"" + collection + "\"";
        BEFORE.stream().filter(line -> line.contains(telling)).forEach(line -> changed.add(key(line)));
        return AGAIN.stream()
                .filter(line -> line.contains("\"operation\":\"create\"") && changed.contains(key(line)))
                .toList();
    }

    private static String key(String line) {
        var match = KEY.matcher(line);
        return match.find() ? match.group(1) + " " + match.group(2) : "";
    }

    private static int start() {
        int index = 1;
        while (time(LINES.get(index)) > time(LINES.get(index - 1))) {
            index++;
        }
        return index;
    }

    private static long time(String line) {
        var match = TIME.matcher(line);
        return match.find() ? Long.parseLong(match.group(1)) : -1;
    }
}
