package blogfeed.metadata;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names of encodings on the web and what browsers read them as, after the
 * <a href="https://encoding.spec.whatwg.org/#names-and-labels">Encoding Standard</a>. Others are not read at all.
 */
final class CharsetLabels {
    private static final Map<String, String> NAMES = table("""
            UTF-8: utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8
            UTF-16LE: utf-16 utf-16le ucs-2 unicode iso-10646-ucs-2
            UTF-16BE: utf-16be unicodefffe
            IBM866: ibm866 866 cp866
            ISO-8859-2: iso-8859-2 iso8859-2 iso88592 iso_8859-2 latin2 l2
            ISO-8859-3: iso-8859-3 iso8859-3 latin3
            ISO-8859-4: iso-8859-4 iso8859-4 latin4
            ISO-8859-5: iso-8859-5 iso8859-5 cyrillic
            ISO-8859-6: iso-8859-6 iso8859-6 arabic
            ISO-8859-7: iso-8859-7 iso8859-7 greek
            ISO-8859-8: iso-8859-8 iso8859-8 hebrew iso-8859-8-i logical visual
            ISO-8859-13: iso-8859-13 iso8859-13
            ISO-8859-15: iso-8859-15 iso8859-15 iso885915 iso_8859-15 latin9 latin-9 l9
            KOI8-R: koi8-r koi koi8 koi8_r cskoi8r
            KOI8-U: koi8-u koi8-ru
            x-MacRoman: macintosh mac x-mac-roman csmacintosh
            x-windows-874: windows-874 dos-874 iso-8859-11 tis-620
            windows-1250: windows-1250 cp1250 x-cp1250
            windows-1251: windows-1251 cp1251 x-cp1251 win-1251
            windows-1252: windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1 latin1 latin-1 l1 ascii us-ascii ansi
            windows-1253: windows-1253 cp1253 x-cp1253
            windows-1254: windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 latin5 l5
            windows-1255: windows-1255 cp1255 x-cp1255
            windows-1256: windows-1256 cp1256 x-cp1256
            windows-1257: windows-1257 cp1257 x-cp1257
            windows-1258: windows-1258 cp1258 x-cp1258
            GB18030: gb18030 gb2312 gbk x-gbk gb_2312 gb_2312-80 csgb2312 chinese cp936 hz-gb-2312
            Big5-HKSCS: big5 big5-hkscs x-x-big5 cn-big5 csbig5
            EUC-JP: euc-jp x-euc-jp eucjp
            ISO-2022-JP: iso-2022-jp csiso2022jp
            windows-31j: shift_jis shift-jis sjis x-sjis ms_kanji ms932 windows-31j csshiftjis
            x-windows-949: euc-kr euckr ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean windows-949 cp949 ms949 cseuckr
            """);

    private CharsetLabels() {}

    /** The encoding for a name, where this Java has it. */
    static Optional<Charset> find(String label) {
        return Optional.ofNullable(NAMES.get(label.strip().toLowerCase(Locale.ROOT)))
                .filter(Charset::isSupported)
                .map(Charset::forName);
    }

    private static Map<String, String> table(String lines) {
        var names = new HashMap<String, String>();
        lines.lines().map(line -> line.split(": ", 2)).forEach(entry -> {
            for (var label : entry[1].split(" ", -1)) {
                names.put(label, entry[0]);
            }
        });
        return Map.copyOf(names);
    }
}
