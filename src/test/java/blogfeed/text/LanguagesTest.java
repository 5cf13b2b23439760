package blogfeed.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The small model was trained for a week, and it now answers most of the questions that we have.",
                "de | Das kleine Modell wurde eine Woche lang trainiert und beantwortet nun die meisten Fragen, die wir haben.",
                "fr | Le petit modèle a été entraîné pendant une semaine et il répond à la plupart des questions que nous avons.",
                "es | El pequeño modelo fue entrenado durante una semana y ahora responde a la mayoría de las preguntas que tenemos.",
                "pt | O pequeno modelo foi treinado durante uma semana e agora responde à maioria das perguntas que temos, mas não a todas.",
                "it | Il piccolo modello è stato addestrato per una settimana e ora risponde alla maggior parte delle domande che abbiamo.",
                "nl | Het kleine model is een week lang getraind en beantwoordt nu de meeste vragen die we hebben over deze taal.",
                "pl | Mały model był trenowany przez tydzień i teraz odpowiada na większość pytań, które mamy, ale nie na wszystkie.",
                "sv | Den lilla modellen har tränats i en vecka och svarar nu på de flesta frågor som vi har, men inte på alla.",
                "da | Den lille model blev trænet i en uge, og den svarer nu på de fleste spørgsmål, som vi har, men ikke på alle af dem.",
                "no | Den lille modellen ble trent i en uke, og den svarer nå på de fleste spørsmål som vi har, men ikke på alle av dem.",
                "fi | Pieni malli on koulutettu viikon ajan, ja se vastaa nyt useimpiin kysymyksiin, mutta ei kaikkiin, koska se on pieni.",
                "cs | Malý model byl trénován týden a nyní odpovídá na většinu otázek, které máme, ale ne na všechny, protože je malý.",
                "ro | Modelul mic a fost antrenat timp de o săptămână și acum răspunde la cele mai multe întrebări pe care le avem.",
                "hu | A kis modellt egy hétig tanították, és most már a legtöbb kérdésre válaszol, de nem mindegyikre, mert még kicsi.",
                "tr | Küçük model bir hafta boyunca eğitildi ve şimdi çoğu soruya cevap veriyor, ama hepsine değil, çünkü daha küçük bir model.",
                "id | Model kecil itu dilatih selama seminggu dan sekarang dapat menjawab sebagian besar pertanyaan yang kita miliki.",
                "vi | Mô hình nhỏ đã được huấn luyện trong một tuần và bây giờ nó trả lời hầu hết các câu hỏi của chúng tôi.",
                "ca | El petit model es va entrenar durant una setmana i ara respon la majoria de les preguntes que tenim, però no són totes.",
                "ru | Маленькую модель обучали неделю, и теперь она отвечает на большинство вопросов, которые у нас есть.",
                "uk | Маленьку модель навчали тиждень, і тепер вона відповідає на більшість питань, які в нас є.",
                "bg | Малкият модел беше обучаван една седмица и сега отговаря на повечето въпроси, които имаме, съвсем бързо.",
                "el | Το μικρό μοντέλο εκπαιδεύτηκε για μια εβδομάδα και τώρα απαντά στις περισσότερες ερωτήσεις.",
                "zh | 这个小模型训练了一个星期，现在可以回答我们的大多数问题。",
                "ja | この小さなモデルは一週間訓練され、今ではほとんどの質問に答えられます。",
                "ko | 이 작은 모델은 일주일 동안 훈련되었고 이제 대부분의 질문에 답합니다.",
                "ar | تم تدريب النموذج الصغير لمدة أسبوع وهو الآن يجيب على معظم الأسئلة.",
                "fa | این مدل کوچک یک هفته آموزش دید و اکنون به بیشتر پرسش‌های ما پاسخ می‌دهد.",
                "he | המודל הקטן אומן במשך שבוע וכעת הוא עונה על רוב השאלות.",
                "hi | छोटे मॉडल को एक सप्ताह तक प्रशिक्षित किया गया और अब वह अधिकांश प्रश्नों के उत्तर देता है।",
                "th | โมเดลขนาดเล็กได้รับการฝึกฝนเป็นเวลาหนึ่งสัปดาห์"
            })
    void aTextIsInItsOwnLanguageWhateverIsDeclared(String language, String text) {
        var other = language.equals("en") ? "de" : "en";
        assertThat(Languages.of(text.repeat(2), List.of(other))).isEqualTo(language);
    }

    @Test
    void aShortTextIsInTheDeclaredLanguage() {
        assertThat(Languages.of("Hello", List.of("", "de_DE"))).isEqualTo("de");
        assertThat(Languages.of("", List.of("PT-br"))).isEqualTo("pt");
        assertThat(Languages.of("Xyzzy", List.of("", "not a tag!"))).isNull();
    }

    @Test
    void codeIsInNoLanguage() {
        var code =
                "for (var i = 0; i < this.size(); i++) { if (it.is(all)) return the.of(i); } // and then\n".repeat(20);
        assertThat(Languages.of("Das ist ein kleines Beispiel, und es wird nicht lang.\n" + code, List.of("en")))
                .isEqualTo("de");
    }

    @Test
    void englishNamesDoNotMakeAJapaneseTextEnglish() {
        var text = "Large Language Model を GPU で動かすために vLLM と Ollama を試しました。Context Window の設定も大事です。";
        assertThat(Languages.of(text, List.of("en"))).isEqualTo("ja");
    }

    @Test
    void aQuotedSignDoesNotMakeAnEnglishTextChinese() {
        var text =
                "The tokenizer splits 你好世界 into four pieces, and that is what we wanted to see in this small test of it.";
        assertThat(Languages.of(text, List.of())).isEqualTo("en");
    }

    @Test
    void oldTagsBecomeThoseOfToday() {
        assertThat(LanguageTag.primary("nb-NO")).isEqualTo("no");
        assertThat(LanguageTag.primary("zh_Hans_CN")).isEqualTo("zh");
        assertThat(LanguageTag.primary("x-default")).isEmpty();
    }
}
