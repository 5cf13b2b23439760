package blogfeed.maintext;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Tells what of a page a reader sees. */
final class Visibility {
    private static final int SMALLEST_PICTURE = 48;

    private static final Set<String> NEVER_TEXT = Set.of(
            "script",
            "style",
            "template",
            "svg",
            "iframe",
            "object",
            "embed",
            "audio",
            "map",
            "head",
            "link",
            "meta",
            "button",
            "select",
            "textarea",
            "input",
            "datalist",
            "option",
            "dialog",
            "menu",
            "mjx-assistive-mml",
            "annotation-xml",
            "rt",
            "rp",
            "slot",
            "title");

    private static final Set<String> FOR_SCREEN_READERS = Set.of(
            "sr-only", "visually-hidden", "screen-reader-text", "screen-reader", "visuallyhidden", "assistive-text");

    private static final Set<String> BESIDE_TEXT = Set.of(
            "gutter",
            "linenos",
            "lineno",
            "line-numbers",
            "line-numbers-rows",
            "linenodiv",
            "rouge-gutter",
            "lntd-first",
            "ln",
            "lnt",
            "hljs-ln-numbers",
            "linenumber",
            "mw-editsection",
            "input_prompt",
            "output_prompt",
            "jp-InputPrompt",
            "jp-OutputPrompt");

    private final boolean hiddenToo;

    Visibility(boolean hiddenToo) {
        this.hiddenToo = hiddenToo;
    }

    boolean isRead(Element element, boolean inCode) {
        if (isNeverText(element.normalName()) || Names.hasAny(element, BESIDE_TEXT)) {
            return false;
        }
        return inCode
                || (!isAnchor(element)
                        && !isTeX(element)
                        && (hiddenToo || !isHidden(element) || Names.isText(element)));
    }

    private boolean isNeverText(String tag) {
        return NEVER_TEXT.contains(tag) || (!hiddenToo && tag.equals("noscript"));
    }

    /** A link to a heading, drawn as a sign beside it. */
    private static boolean isAnchor(Element element) {
        return element.normalName().equals("a")
                && element.attr("href").indexOf('#') >= 0
                && element.childNodeSize() == 1
                && element.childNode(0) instanceof TextNode text
                && isSign(text.getWholeText());
    }

    private static boolean isSign(String text) {
        return text.length() < 4 && text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** The source of a formula, which follows its symbols. */
    private static boolean isTeX(Element element) {
        return element.normalName().equals("annotation");
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || isStyledAway(element.attr("style"))
                || Names.hasAny(element, FOR_SCREEN_READERS);
    }

    private static boolean isStyledAway(String style) {
        if (style.isEmpty()) {
            return false;
        }
        var compact = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return compact.contains("display:none") || compact.contains("visibility:hidden");
    }

    /** Not an icon, smiley or counting pixel. */
    static boolean isPicture(Element element) {
        return !isSmall(element.attr("width")) && !isSmall(element.attr("height")) && !Names.isIcon(element);
    }

    private static boolean isSmall(String size) {
        return !size.isEmpty()
                && size.length() < 3
                && size.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(size) < SMALLEST_PICTURE;
    }
}
