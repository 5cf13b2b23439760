package blogfeed.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermMatcherTest {
    @ParameterizedTest
    @CsvSource({
        "LLM, An LLM at work",
        "llm, LLMについて",
        "llm, 使用LLM的經驗",
        "llm, LLM은 무엇인가",
        "llm, 「ＬＬＭ」",
        "llm, 𝐋𝐋𝐌 in bold",
        "llm, the LLM's answer",
        "llm, #LLM",
        "#llm, see #LLM!",
        "c++, C++ and C++20",
        "llama.cpp, llama.cpp's server",
        "gpt-4, GPT‑4 (with a no-break hyphen)",
        "gpt-4, GPT 4.1",
        "fine-tuning, Fine_Tuning",
        "fine tuning, fine\u00a0–  tuning",
        "fine-tuning, 'a ﬁne-tuning ligature'",
        "大模型, 本地大模型API入门",
        "프롬프트, 좋은프롬프트를 쓰는 법",
        "トランスフォーマー, トランスフォーマーLLM",
        "エージェント, ｴｰｼﾞｪﾝﾄ入門",
        "ปัญญา, เรื่องปัญญาประดิษฐ์",
        "modèle de langue, Un MODE\u0300LE DE LANGUE",
        "l'ia, L’IA générative",
        "copilot, Copilot™",
        "llm, L\u200bL\u00adM",
        "🦙, my 🦙🦙 farm",
    })
    void aTermIsFoundHoweverItIsWritten(String term, String text) {
        assertThat(isIn(term, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "rag, fragment",
        "rag, ragtime",
        "rag, a drag",
        "llm, LLMs",
        "gpt-4, gpt-4o",
        "gpt, chatgpt4",
        "fine-tuning, finetuning",
        "ki, skí",
        "ki, KI\u0308X",
        "ия, россия",
        "gpt, 2gpt",
        "大模型, 大 模型",
        "🦙, 🦚",
    })
    void aTermIsNotFoundInsideAnotherWord(String term, String text) {
        assertThat(isIn(term, text)).isFalse();
    }

    @Test
    void termsThatFoldAlikeAreAllFound() {
        assertThat(TermMatcher.of(List.of("Fine-Tuning", "x", "fine tuning")).in("fine_tuning"))
                .isEqualTo(bits(0, 2));
    }

    @Test
    void termsInsideLongerTermsAreFoundToo() {
        assertThat(TermMatcher.of(List.of("large language model", "language", "language model", "model"))
                        .in("a large language model"))
                .isEqualTo(bits(0, 1, 2, 3));
    }

    @Test
    void inExactCaseCapitalsMatter() {
        var matcher = TermMatcher.of(List.of("AI", "Fine-Tuning", "ai", "ai"), bits(0, 1, 2));
        assertThat(matcher.in("J'ai lu")).isEqualTo(bits(2, 3));
        assertThat(matcher.in("la ＡＩ!")).isEqualTo(bits(0, 3));
        assertThat(matcher.in("Ai")).isEqualTo(bits(3));
        assertThat(matcher.in("Fine_Tuning, fine-tuning")).isEqualTo(bits(1));
    }

    @Test
    void eachOccurrenceIsReported() {
        var found = new ArrayList<Integer>();
        TermMatcher.of(List.of("llm", "agent")).find("LLM agent, LLM", found::add);
        assertThat(found).containsExactly(0, 1, 0);
    }

    @Test
    void blankTermsAndNoTermsMatchNothing() {
        assertThat(TermMatcher.of(List.of("", " - ", "\u200b")).in("any - text"))
                .isEqualTo(new BitSet());
        assertThat(TermMatcher.of(List.of()).in("any text")).isEqualTo(new BitSet());
        assertThat(TermMatcher.of(List.of("llm")).in("")).isEqualTo(new BitSet());
    }

    @Test
    void onlyTheBeginningOfAHugeTextIsRead() {
        var matcher = TermMatcher.of(List.of("llm"));
        assertThat(matcher.in(" ".repeat(TermMatcher.LONGEST - 3) + "llm").get(0))
                .isTrue();
        assertThat(matcher.in(" ".repeat(TermMatcher.LONGEST - 2) + "llm").get(0))
                .isFalse();
        assertThat(matcher.in("🦙".repeat(TermMatcher.LONGEST)).isEmpty()).isTrue();
    }

    @Test
    void textMadeToTakeForeverIsReadLikeAnyOther() {
        var matcher =
                TermMatcher.of(IntStream.range(1, 200).mapToObj("a"::repeat).toList());
        // a term that ends at each of these, and marks that normalization would sort for hours
        assertThat(matcher.in("a ".repeat(100_000))).isEqualTo(bits(0));
        assertThat(matcher.in("a".repeat(100_000)).isEmpty()).isTrue();
        assertThat(matcher.in("\u0315\u0300\u0316".repeat(50_000)).isEmpty()).isTrue();
        assertThat(matcher.in("\ufdfa".repeat(100_000)).isEmpty()).isTrue();
        assertThat(matcher.in("\ud83e\udd99\udd99\ud83e".repeat(25_000)).isEmpty())
                .isTrue();
    }

    @Test
    void eachTermOfTwentyThousandIsFound() {
        var random = new Random(7);
        var terms = IntStream.range(0, 20_000)
                .mapToObj(i -> Long.toString(random.nextLong(), 36))
                .toList();
        assertThat(TermMatcher.of(terms).in("x " + String.join(" ", terms.subList(0, 900))))
                .isEqualTo(matcherOfOnes(900));
    }

    @Test
    void itFindsWhatLookingForEveryTermAloneFinds() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var terms = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(i -> randomText(random, 1 + random.nextInt(4)))
                    .toList();
            var text = randomText(random, random.nextInt(60));
            assertThat(TermMatcher.of(terms).in(text))
                    .as("seed %d, round %d, terms %s, text '%s'", seed, round, terms, text)
                    .isEqualTo(NaiveMatcher.in(terms, text));
        }
    }

    private static final List<String> PIECES = List.of(
            "a", "b", "A", "é", "e\u0301", "1", "-", " ", "_", "'", "’", ".", "+", "大", "あ", "ー", "은", "ก", "я", "🦙",
            "𝐚", "ﬁ", "\u200b");

    private static String randomText(Random random, int pieces) {
        var text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static boolean isIn(String term, String text) {
        return TermMatcher.of(List.of("unrelated", term)).in(text).get(1);
    }

    private static BitSet bits(int... indexes) {
        var bits = new BitSet();
        IntStream.of(indexes).forEach(bits::set);
        return bits;
    }

    private static BitSet matcherOfOnes(int count) {
        var bits = new BitSet();
        bits.set(0, count);
        return bits;
    }
}
