package blogfeed.link;

import blogfeed.link.UrlSign.Strength;
import blogfeed.model.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the name of a host says of its pages, where the host is not listed. */
final class HostShape {
    private static final Pattern GOVERNMENT =
            Pattern.compile("(^|\\.)(gov|go|gob|gouv|govt|gub|mil)\\.[a-z]{2}$|\\.(gov|mil|int)$");
    private static final Pattern PRESS = Pattern.compile(
            "zeitung|nachrichten|tag(e)?blatt|abendblatt|wochenblatt|anzeiger|kurier"
                    + "|tribune|gazett|herald|(^|[.-])(daily|weekly|the)?(news|times|telegraph|guardian|observer|sentinel|chronicle|weekly)"
                    + "(paper|week|online)?\\.|newspaper|[a-z]times\\.[a-z.]+$|weekly\\.[a-z.]+$|\\.news$|news(paper|week|24)?\\.(com|net|org|co|de|it|in)"
                    + "|diario|noticias|giornale|gazeta|periodico|jornal|dagblad|nieuws|lapresse|shimbun|shinbun|xinwen|novosti");

    private HostShape() {}

    static List<UrlSign> of(String host) {
        var signs = new ArrayList<UrlSign>();
        var dot = host.indexOf('.');
        var known = PathWords.HOST.find(dot < 0 ? host : host.substring(0, dot));
        if (known != null) {
            signs.add(known);
        }
        if (PRESS.matcher(host).find()) {
            signs.add(new UrlSign(Kind.NEWS, Strength.LIKELY, "the host is called like a newspaper"));
        }
        if (GOVERNMENT.matcher(host).find()) {
            signs.add(new UrlSign(Kind.OTHER, Strength.LIKELY, "the host is a government's"));
        }
        return signs;
    }
}
