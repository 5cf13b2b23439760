package blogfeed.topic;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Evidence;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The topic that comes with Blogfeed, on invented cards and posts. */
class LlmTopicTest {
    private static final double SHOWN = 0.45;
    private static final Topic LLM = Topic.read(Path.of("feeds/topics/llm/topic.yaml"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why our LLM bill went down",
                "Serving LLMs on an old laptop",
                "A weekend with llama.cpp",
                "Teaching Llama weights to rhyme",
                "Claude refactored my code",
                "Mistral models, measured at home",
                "RAG over my grandmother's letters with Ollama",
                "What the KV cache keeps",
                "Reading RLHF papers on the train",
                "J'ai laissé l'IA écrire mes tests",
                "本地部署大模型的一些坑",
                "用LLM写周报",
                "大規模言語モデルで日記を書く",
                "LLM은 무엇을 기억하는가",
                "로컬 언어 모델로 요약하기",
                "Sprachmodelle im Alltag",
                "Mit KI-Agenten durch die Woche",
                "Un modèle de langage dans mon jardin",
                "Un mes con un modelo de lenguaje local",
                "Um mês usando IA para programar",
            })
    void aClearTitleAloneIsEnough(String title) {
        assertThat(ofCard(title, "")).isGreaterThan(SHOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Shearing a llama in spring | What the herd taught us about wool",
                "Claude Monet's last garden | A walk through the pond",
                "Gemini season is here | Your horoscope for June",
                "When the mistral blows | Three days of wind over the vineyards",
                "A rag rug from old shirts | Braiding and sewing for beginners",
                "Flying as a copilot | Notes from the right-hand seat",
                "Choosing an estate agent | Questions to ask before you sign",
                "The transformer behind our street | How a substation hums",
                "Attention to detail | On sharpening pencils",
                "Design tokens in small teams | Colours, spacing and names",
                "Access tokens and refresh tokens | Rotating them without tears",
                "Writing a Gemini client in Rust | A tour of geminispace",
                "Should I do an LLM in Leeds? | A Master of Laws after ten years of work",
                "GPT or MBR? | Partition tables on an old disk",
                "Falcon as an API framework | Python services without ceremony",
                "J'ai mangé trop de gâteau | Et j'ai recommencé",
                "Andare ai laghi in treno | Tre giorni ai piedi delle montagne",
                "Eu ia escrever sobre o mar | Mas choveu a semana toda",
                "拉马牧场的春天 | 羊驼与羊毛",
                "双子座本周运势 | 星座 Gemini",
                "プロンプトに時刻を表示する | zshの設定メモ",
                "에이전트 영화 세 편 | 비밀 요원 이야기",
                "Der Agent im Kino | Ein Thriller aus Wien",
                "La subasta de un Claude | Un paisaje del siglo XVII",
            })
    void homonymsInTheirOtherMeaningStayOut(String title, String description) {
        assertThat(ofCard(title, description)).isLessThan(SHOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Grandmother's cherry cake | Baking it in a small oven",
                "Ten walks around the lake | Routes for rainy days",
                "石けんの作り方 | 台所でできる",
            })
    void baitAroundACardAboutSomethingElseDoesNotHelpIt(String title, String description) {
        var bait = "ChatGPT, Claude and LLM agents hate this! RAG, RLHF, prompt engineering #AI #LLM #GenAI #OpenAI";
        assertThat(score("https://kitchen.example/p/7", title, description, bait))
                .isLessThan(SHOWN);
    }

    @Test
    void hashtagsAloneAreNotEnough() {
        assertThat(score("https://kitchen.example/p/7", "", "", "look! #AI #LLM #ChatGPT #GenAI #OpenAI #Claude"))
                .isLessThan(SHOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Home", "kitchen.example", "https://kitchen.example/p/7", "Kitchen"})
    void aClearPostIsEnoughWhereTheCardIsSilent(String title) {
        var post = "I wrote about serving LLMs with vLLM: what the KV cache costs";
        assertThat(score("https://kitchen.example/p/7", title, "", post)).isGreaterThan(SHOWN);
    }

    @Test
    void aVaguePostIsNotEnough() {
        assertThat(score("https://kitchen.example/p/7", "", "", "my agent said: pay attention to the context"))
                .isLessThan(SHOWN);
    }

    @Test
    void aClearPostBesideAVagueCardIsKeptButNotShown() {
        assertThat(score("https://kitchen.example/p/7", "Weekly notes, 12", "", "how LLM agents use my KV cache"))
                .isBetween(LLM.gateMark(), SHOWN);
    }

    @Test
    void theAddressAloneCanSayIt() {
        assertThat(score("https://kitchen.example/2026/running-llms-with-ollama/", "", "", "done!"))
                .isGreaterThan(SHOWN);
        assertThat(score("https://kitchen.ai/2026/cherry-cake", "", "", "done! kitchen.ai/2026/che..."))
                .isLessThan(LLM.gateMark());
    }

    @Test
    void aMentionInPassingIsKeptButNotShown() {
        assertThat(ofCard("Moving my mail server", "New disks, old scripts, and what an LLM made of the logs"))
                .isBetween(LLM.gateMark(), SHOWN);
    }

    @Test
    void hostileTextsAreScoredLikeAnyOther() {
        var hostile = "LLM \ud83e\udd99\udd99\ud83e #\ud83e " + "ＬＬＭ#a.b/c\u0300".repeat(50_000);
        var score = LLM.score(new TopicText("https://" + hostile, hostile, hostile, hostile));
        assertThat(score.value()).isBetween(SHOWN, 1.0);
        assertThat(LLM.score(new TopicText("", "", "", "")).value()).isLessThan(LLM.gateMark());
    }

    @Test
    void theReasonsNameFieldAndTermAndTheEvidence() {
        var score = LLM.score(new TopicText("https://a.example/", "LLMs and horoscopes", "", ""));
        assertThat(score.topic()).isEqualTo("llm");
        assertThat(score.evidence()).isEqualTo(Evidence.CARD);
        assertThat(score.contributions())
                .filteredOn(term -> term.name().startsWith("title: "))
                .extracting(term -> term.name() + (term.value() > 0 ? " for" : " against"))
                .containsExactly("title: horoscopes against", "title: llms for");
    }

    private static double ofCard(String title, String description) {
        return score("https://a.example/posts/1", title, description, "");
    }

    private static double score(String url, String title, String description, String posts) {
        return LLM.score(new TopicText(url, title, description, posts)).value();
    }
}
