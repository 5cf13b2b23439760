package blogfeed.link;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A URL with gaps, without its scheme. A gap is {@code {name}}, {@code {name:regex}} or, where its text is of no use,
 * {@code {:regex}}; without a regex it is one label of the host, one segment of the path, or the value of a parameter.
 */
record UrlTemplate(String written, List<Gap> gaps) {
    private static final Pattern NAME = Pattern.compile("[a-z]*");

    /** A gap, and where it stands in the template. */
    record Gap(int start, int end, String name, String regex) {}

    static UrlTemplate of(ListLine line, String written) {
        var gaps = new ArrayList<Gap>();
        var before = "";
        for (int start = written.indexOf('{'), end = 0; start >= 0; start = written.indexOf('{', end)) {
            before += written.substring(end, start);
            gaps.add(gap(line, written, start, before));
            end = gaps.get(gaps.size() - 1).end();
        }
        var template = new UrlTemplate(written, List.copyOf(gaps));
        template.requireCanonical(line);
        return template;
    }

    private static Gap gap(ListLine line, String written, int start, String before) {
        var end = endOfGap(line, written, start);
        var text = written.substring(start + 1, end - 1);
        var colon = text.indexOf(':');
        var name = colon < 0 ? text : text.substring(0, colon);
        if (!NAME.matcher(name).matches() || text.isEmpty()) {
            throw line.unreadable("'" + name + "' is no name of a gap");
        }
        return new Gap(start, end, name, colon < 0 ? oneAfter(before) : text.substring(colon + 1));
    }

    private static int endOfGap(ListLine line, String written, int start) {
        var depth = 0;
        for (var i = start; i < written.length(); i++) {
            depth += written.charAt(i) == '{' ? 1 : written.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        throw line.unreadable("a '{' has no '}'");
    }

    private static String oneAfter(String before) {
        if (before.indexOf('?') >= 0) {
            return "[^&]+";
        }
        return before.indexOf('/') >= 0 ? "[^/]+" : "[^.]+";
    }

    private void requireCanonical(ListLine line) {
        var host = withGapsAs("x");
        host = host.substring(0, endOfHost(host));
        HostPattern.of(line, host);
    }

    private static int endOfHost(String url) {
        var slash = url.indexOf('/');
        return slash < 0 ? url.length() : slash;
    }

    boolean isHostOnly() {
        return withGapsAs("x").indexOf('/') < 0;
    }

    List<String> names() {
        return gaps.stream().map(Gap::name).filter(name -> !name.isEmpty()).toList();
    }

    /** The end of the host that has no gap. */
    String domain(ListLine line) {
        var host = withGapsAs("}");
        host = host.substring(0, endOfHost(host));
        var domain = host.substring(host.lastIndexOf('}') + 1);
        if (!domain.equals(host) && !(domain.startsWith(".") && domain.indexOf('.', 1) > 0)) {
            throw line.unreadable("a host must end in a domain without gaps");
        }
        return domain.equals(host) ? domain : domain.substring(1);
    }

    List<String> parameters() {
        var whole = withGapsAs("x");
        var query = whole.indexOf('?');
        return query < 0
                ? List.of()
                : List.of(whole.substring(query + 1).split("&", -1)).stream()
                        .map(QueryForm::nameOf)
                        .toList();
    }

    private String withGapsAs(String text) {
        var whole = new StringBuilder(written);
        for (var i = gaps.size() - 1; i >= 0; i--) {
            whole.replace(gaps.get(i).start(), gaps.get(i).end(), text);
        }
        return whole.toString();
    }

    Pattern pattern(ListLine line) {
        var regex = new StringBuilder();
        var end = 0;
        for (var gap : gaps) {
            regex.append(Pattern.quote(written.substring(end, gap.start())))
                    .append(gap.name().isEmpty() ? "(?:" : "(?<" + gap.name() + ">")
                    .append(gap.regex())
                    .append(')');
            end = gap.end();
        }
        try {
            return Pattern.compile(
                    regex.append(Pattern.quote(written.substring(end))).toString());
        } catch (PatternSyntaxException e) {
            throw line.unreadable(e.getDescription());
        }
    }

    String filled(Matcher found) {
        var whole = new StringBuilder();
        var end = 0;
        for (var gap : gaps) {
            whole.append(written, end, gap.start()).append(found.group(gap.name()));
            end = gap.end();
        }
        return whole.append(written, end, written.length()).toString();
    }
}
