package blogfeed.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDecoderTest {
    private static final String GERMAN =
            "Größere Modelle verstehen längere Sätze, können aber für müde Geräte zu groß sein.";

    private static String text(byte[] body, @Nullable String contentType) {
        return PageDecoder.decode(body, contentType, Written.URL).body().text();
    }

    private static String meta(String charset, String text, Charset actual) {
        return text(("<meta charset=\"" + charset + "\"><p>" + text).getBytes(actual), null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "shift_jis", "euc-kr", "gb2312", "windows-1251", "no-such-thing", ""})
    void bytesThatAreUtf8AreReadSoWhateverIsDeclared(String declared) {
        assertThat(meta(declared, GERMAN, UTF_8)).isEqualTo(GERMAN);
    }

    @ParameterizedTest
    @CsvSource({
        "iso-8859-1, windows-1252, 5 € für “alles”",
        "latin1, windows-1252, Überraschung",
        "iso-8859-15, ISO-8859-15, 5 € für alles",
        "gb2312, GB18030, 这是一个朱镕基的例子",
        "x-sjis, windows-31j, これは①番目の例です",
        "shift_jis, windows-31j, 日本語の文章です",
        "euc-jp, EUC-JP, 日本語の文章です",
        "iso-2022-jp, ISO-2022-JP, 日本語の文章です",
        "ks_c_5601-1987, x-windows-949, 똠방각하는 예입니다",
        "big5, Big5, 這是繁體中文的例子",
        "koi8-r, KOI8-R, Это пример текста",
        "windows-1251, windows-1251, Это пример текста",
        "iso-8859-2, ISO-8859-2, zażółć gęślą jaźń",
        "iso-8859-9, windows-1254, ışık ve gölge",
        "windows-1253, windows-1253, ένα παράδειγμα"
    })
    void aDeclaredEncodingIsReadAsBrowsersReadIt(String declared, String actual, String text) {
        assertThat(meta(declared, text, Charset.forName(actual))).isEqualTo(text);
    }

    @Test
    void theHeaderIsBelievedBeforeThePage() {
        var body = "<meta charset=windows-1252><p>Это пример".getBytes(Charset.forName("windows-1251"));
        assertThat(text(body, "text/html; charset=\"Windows-1251\"")).isEqualTo("Это пример");
    }

    @Test
    void aHeaderThatTheBytesDoNotFitIsPassedOver() {
        var body = "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>Это пример текста"
                .getBytes(Charset.forName("windows-1251"));
        assertThat(text(body, "text/html; charset=utf-8")).isEqualTo("Это пример текста");
    }

    @Test
    void aDeclarationIsFoundBehindLongScripts() {
        var body = "<script>" + " ".repeat(5000) + "</script><meta charset=koi8-r><p>Это пример";
        assertThat(text(body.getBytes(Charset.forName("KOI8-R")), null)).isEqualTo("Это пример");
    }

    @Test
    void aDeclarationInACommentIsNone() {
        var body = "<!-- <meta charset=koi8-r> --><meta charset=windows-1251><p>Это пример";
        assertThat(text(body.getBytes(Charset.forName("windows-1251")), null)).isEqualTo("Это пример");
    }

    @Test
    void whatADescriptionSaysOfEncodingsIsNoDeclaration() {
        var body = "<meta name=description content='on charset=koi8-r'><meta charset=windows-1251><p>Это пример";
        assertThat(text(body.getBytes(Charset.forName("windows-1251")), null)).isEqualTo("Это пример");
    }

    @Test
    void anXmlDeclarationCounts() {
        var body = "<?xml version='1.0' encoding='windows-1251'?><html><p>Это пример";
        assertThat(text(body.getBytes(Charset.forName("windows-1251")), null)).contains("Это пример");
    }

    @Test
    void utf16InMetaCanOnlyBeUtf8() {
        assertThat(meta("utf-16", GERMAN, UTF_8)).isEqualTo(GERMAN);
    }

    @Test
    void utf16IsKnownByItsMarkAndWithoutByItsZeros() {
        assertThat(text(("\ufeff<p>" + GERMAN).getBytes(UTF_16LE), null)).isEqualTo(GERMAN);
        assertThat(text(("<p>" + GERMAN).getBytes(UTF_16LE), null)).isEqualTo(GERMAN);
    }

    @Test
    void aFewBrokenBytesDoNotMakeItAnotherEncoding() {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("<p>" + GERMAN + " ").getBytes(UTF_8));
        body.writeBytes("é".getBytes(ISO_8859_1));
        assertThat(text(body.toByteArray(), null)).startsWith(GERMAN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1252 | Größere Modelle verstehen längere Sätze und können für müde Geräte zu groß sein.",
                "windows-1252 | Le modèle a été entraîné sur des données françaises, où l’élève répète la leçon.",
                "windows-1252 | El año pasado la situación cambió: ¿quién pensó que España ganaría?",
                "windows-1250 | Większe modele rozumieją dłuższe zdania, lecz są za duże dla zmęczonych urządzeń.",
                "ISO-8859-2 | Większe modele rozumieją dłuższe zdania, lecz są za duże dla zmęczonych urządzeń.",
                "windows-1251 | Большие модели понимают длинные предложения, но слишком велики для старых устройств.",
                "KOI8-R | Большие модели понимают длинные предложения, но слишком велики для старых устройств.",
                "windows-31j | 大きなモデルは長い文章を理解しますが、古い端末には大きすぎることがあります。",
                "EUC-JP | 大きなモデルは長い文章を理解しますが、古い端末には大きすぎることがあります。",
                "GB18030 | 大型模型可以理解更长的句子，但是对于我们的旧设备来说可能太大了。",
                "Big5 | 大型模型可以理解更長的句子，但是對於我們的舊設備來說可能太大了。",
                "x-windows-949 | 큰 모델은 긴 문장을 이해하지만 오래된 기기에는 너무 클 수 있습니다."
            })
    void whatIsDeclaredNowhereIsGuessed(String actual, String text) {
        assertThat(text(("<p>" + text).getBytes(Charset.forName(actual)), null)).isEqualTo(text);
    }

    @Test
    void referencesToHalfCharactersAreReplacedAndPairsJoined() {
        assertThat(text("<p>a&#xD800;b&#56832;c &#xD83D;&#xDE00;".getBytes(UTF_8), null))
                .isEqualTo("a\ufffdb\ufffdc 😀");
    }

    @Test
    void aNulIsNoCharacter() {
        assertThat(text("<p title='x\0y'>a\0b".getBytes(UTF_8), null)).isEqualTo("ab");
    }
}
