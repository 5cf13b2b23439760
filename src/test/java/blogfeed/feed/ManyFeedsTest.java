package blogfeed.feed;

import static blogfeed.feed.Facts.codes;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Did;
import blogfeed.model.Kind;
import blogfeed.model.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyFeedsTest {
    private static final Map<String, Double> MARKS = Map.of("llm", 0.2, "go", 0.3);
    private static final List<String> HOSTS = List.of("a.example", "b.example", "x.a.example", "y.x.a.example");
    private static final List<String> PATHS = List.of("", "/p", "/p/q", "/r");

    @Test
    void aThousandFeedsAnswerLikeEachAlone() {
        var random = new Random(20_260_310);
        int kept = 0;
        // Few feeds disagree often and many nearly always keep, so both are tried.
        for (int feeds : new int[] {3, 20, 1_000}) {
            var rules = IntStream.range(0, feeds).mapToObj(i -> feed(random)).toList();
            var together = new GateRules(rules, MARKS);
            var alone = rules.stream()
                    .map(rule -> new GateRules(List.of(rule), MARKS))
                    .toList();
            for (int i = 0; i < 200; i++) {
                kept += sameAnswer(together, alone, question(random)) ? 1 : 0;
            }
        }
        assertThat(kept).isBetween(100, 550);
    }

    private static boolean sameAnswer(GateRules together, List<GateRules> alone, GateQuestion question) {
        var answer = together.judge(question);
        var answers = alone.stream().map(gate -> gate.judge(question)).toList();
        assertThat(answer.keep()).isEqualTo(answers.stream().anyMatch(GateVerdict::keep));
        var codes = new HashSet<String>();
        answers.stream()
                .filter(verdict -> verdict.keep() == answer.keep())
                .forEach(verdict -> codes.addAll(codes(verdict.reasons())));
        assertThat(Set.copyOf(codes(answer.reasons()))).as("%s", question).isEqualTo(codes);
        return answer.keep();
    }

    private static FeedRules feed(Random random) {
        var include = new ArrayList<String>();
        if (random.nextInt(4) == 0) {
            include.add(
                    "topic: {name: " + one(random, List.of("llm", "go")) + ", minScore: 0." + random.nextInt(5) + "}");
        }
        if (random.nextInt(3) == 0) {
            include.add("kinds: [" + one(random, Arrays.asList(Kind.values())) + "]");
        }
        if (random.nextInt(3) == 0) {
            include.add("hosts: ['" + place(random) + "', '*." + place(random) + "']");
        }
        if (random.nextInt(3) == 0) {
            include.add("sites: ['" + place(random) + "']");
        }
        if (random.nextInt(3) == 0) {
            include.add("authors: ['did:plc:" + random.nextInt(8) + "']");
        }
        if (include.isEmpty() || random.nextInt(3) == 0 || include.get(0).startsWith("kinds")) {
            include.add("terms: [word" + random.nextInt(60) + ", word" + random.nextInt(60) + "]");
        }
        var exclude = random.nextInt(4) == 0 ? "hosts: ['" + place(random) + "']" : "sites: ['b.example/r']";
        return Facts.rules("include: {" + String.join(", ", include) + "}\nexclude: {" + exclude + "}");
    }

    private static GateQuestion question(Random random) {
        var host = one(random, HOSTS);
        var path = one(random, PATHS) + one(random, PATHS);
        var site = one(random, List.of("a.example", "b.example", "b.example/r"));
        return new Asked(
                new Target("https://" + host + path, host, site, one(random, Arrays.asList(Kind.values()))),
                new Did("did:plc:" + random.nextInt(16)),
                "word" + random.nextInt(120) + " and word" + random.nextInt(120),
                Map.of("llm", random.nextDouble() / 3),
                random.nextInt(8) == 0,
                random.nextInt(8) == 0);
    }

    private static String place(Random random) {
        return one(random, HOSTS) + one(random, PATHS);
    }

    private static <T> T one(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
