package blogfeed.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

/** Properties that hold for every string, tried on many that were put together to break them. */
class NastyUrlsTest {
    private static final int STRINGS = 50_000;
    private static final List<String> PIECES = List.of(
            ("http://¦https://¦HTTP://¦https:¦://¦//¦\\¦www.¦www.www.¦x.example¦X.EXAMPLE¦ada.substack.com¦medium.com"
                            + "¦huggingface.co¦xn--¦xn--mller-kva.de¦müller.de¦例え.テスト¦1.2.3.4¦0x7f.1¦[::1]¦[2001:db8::1]"
                            + "¦[::ffff:1.2.3.4]¦localhost¦co.uk¦.¦..¦...¦…¦:¦:80¦:443¦:8080¦:99999¦@¦a:b@¦/¦/./¦/../¦/%2e/"
                            + "¦%2E%2e¦%¦%zz¦%00¦%E3%81%82¦%ff¦?¦&¦&&¦=¦;¦utm_source=x¦utm_¦fbclid¦r=1¦source=m¦#¦#!¦#/"
                            + "¦#/post/7¦#!/a b¦+¦ ¦\t¦\n¦\0¦\u00a0¦\u3000¦\u200b¦\ufeff¦\u202e¦é¦あ¦見て¦한¦ไทย¦😀¦\ud800"
                            + "¦\udc00¦(¦)¦[¦]¦{¦}¦<¦>¦\"¦'¦`¦|¦^¦*¦~¦$¦,¦!¦。¦、¦a¦B¦-¦_¦0¦p¦blog¦en¦.pdf¦ß¦İ¦ﬀ¦％¦。com¦／¦"
                            + "a".repeat(70) + "¦" + "a.".repeat(130))
                    .split("¦", -1));

    private final HostLists lists = HostLists.read(Path.of("feeds", "hosts"));
    private final Random random = new Random(20261121);

    @Test
    void everyStringHasAnAnswerThatIsItsOwnCanonicalForm() {
        var targets = 0;
        for (var i = 0; i < STRINGS; i++) {
            var posted = i % 3 == 0 ? nasty() : "https://x.example" + nasty();
            var target = lists.target(posted);
            if (target.isPresent()) {
                targets++;
                assertThat(lists.target(target.get().url())).as(posted).isEqualTo(target);
            }
        }
        assertThat(targets).as("strings that are URLs").isGreaterThan(STRINGS / 5);
    }

    @Test
    void theHostIsKeptButForItsWwwAndItsDot() {
        for (var i = 0; i < STRINGS; i++) {
            var posted = "https://" + nasty();
            lists.target(posted).ifPresent(target -> {
                var name = target.host();
                assertThat(HttpUrl.get(posted).host()).as(posted).matches("(www\\.)*" + Pattern.quote(name) + "\\.?");
                assertThat(HttpUrl.get(target.url()).host()).isEqualTo(name);
                assertThat(target.site()).isNotEmpty();
            });
        }
    }

    @Test
    void everyTextIsSearchedToItsEnd() {
        for (var i = 0; i < STRINGS; i++) {
            var text = nasty() + "https://x.example/a" + nasty() + nasty();
            for (var url : BareUrls.of(text, List.of())) {
                assertThat(text).contains(url);
                assertThat(url).startsWithIgnoringCase("http").doesNotContain(" ", "\n", "…", "。");
            }
        }
    }

    private String nasty() {
        var string = new StringBuilder();
        for (var pieces = random.nextInt(9); pieces > 0; pieces--) {
            string.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return string.toString();
    }
}
