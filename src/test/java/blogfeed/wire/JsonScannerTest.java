package blogfeed.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonScannerTest {
    private static List<String> keys(String json) {
        var bytes = json.getBytes(UTF_8);
        var scanner = new JsonScanner();
        scanner.reset(bytes, 0, bytes.length);
        var keys = new ArrayList<String>();
        if (scanner.enter()) {
            while (scanner.nextKey()) {
                keys.add(new String(bytes, scanner.from, scanner.to - scanner.from, UTF_8));
                scanner.skip();
            }
        }
        if (scanner.broken) {
            keys.add("broken");
        }
        return keys;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "-1.5e3",
                "true",
                "null",
                "\"\"",
                "\"}\"",
                "\"\\\"}\"",
                "\"\\\\\"",
                "{}",
                "[]",
                "[1,[2,{\"z\":\"]\"}]]",
                "{\"z\":{\"y\":[{}]}}",
                "\"ü😀\"",
                " [ 1 , 2 ] "
            })
    void anyValueCanBeSkipped(String value) {
        assertThat(keys("{\"a\":" + value + ",\"b\":" + value + "}")).containsExactly("a", "b");
        assertThat(keys(" { \"a\" :\n" + value + "\t, \"b\" : 1 } ")).containsExactly("a", "b");
    }

    @Test
    void everyTruncationEndsWithoutLeavingTheRange() {
        var whole = "{\"a\":[1,{\"b\":\"c\\\"\"}],\"d\":{\"e\":null}}";
        for (int length = 0; length < whole.length(); length++) {
            keys(whole.substring(0, length));
        }
        assertThat(keys(whole.substring(0, 20))).contains("broken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":ü}",
                "{\"a\":[ü,\u0001]}",
                "{a:1}",
                "{\"a\" 1}",
                "{\"a\":}",
                "{,}",
                "{\"a\":]}",
                "{\"",
                "{\"a\\"
            })
    void whatIsNoJsonEndsToo(String text) {
        assertThat(keys(text)).hasSizeLessThan(4);
    }

    @Test
    void aDeepValueIsSkippedWithoutRecursion() {
        assertThat(keys("{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + ",\"b\":1}"))
                .containsExactly("a", "b");
    }
}
